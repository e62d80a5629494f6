package io.flinkscaling.simulator.rehearsal;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.flinkscaling.simulator.cloud.LocalCloud;
import io.flinkscaling.simulator.lambda.FunctionEnvironment;
import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.loop.DirectEndpoint;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultInjector;
import io.flinkscaling.simulator.rehearsal.fault.FaultPlan;
import io.flinkscaling.simulator.rehearsal.fault.FaultScene;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Where a run takes place: the models in a local cloud, and the packaged function between them and Application Auto Scaling.
 * Whoever moves the models' time, or looks at them, holds their lock.
 */
public final class LocalDeployment implements AutoCloseable {

    /** How often the template's schedule has the function look after a request and the thresholds. */
    private static final int CHECK_MINUTES = 5;

    /**
     * What is deployed.
     *
     * @param port of the local cloud; 0 for any free one
     * @param function empty to have the endpoint's state machine take its place, in this process
     * @param log takes the function's output
     * @param isChecked whether the template's schedule calls the function too, which matters only when something goes wrong
     */
    public record Setting(
            String applicationName, int port, Optional<FunctionPackage> function, Path log, boolean isChecked) {}

    private final Setting setting;
    private final ModelledTarget target;
    private final Incidents incidents = new Incidents();

    /** Fair, so that whoever moves the models on at full speed does not keep calls and the page waiting. */
    private final ReentrantLock models = new ReentrantLock(true);

    private final Optional<RunningFunction> function;
    private final FaultInjector faults;
    private final LocalCloud cloud;
    private final Optional<Gateway> gateway;
    private final TimedEndpoint endpoint;
    private int minutes;

    /**
     * Deploys to a target, which is to be new.
     *
     * @param plan what goes wrong by chance
     * @param listener told of each invocation
     * @param others by the beginning of their path, what handles other requests than those of AWS
     * @throws InputException if the port is taken or the function does not start
     */
    public LocalDeployment(
            Setting setting,
            ModelledTarget target,
            FaultPlan plan,
            Consumer<FunctionCall> listener,
            Map<String, HttpHandler> others) {
        this.setting = setting;
        this.target = target;
        Map<String, String> variables =
                setting.function().isPresent() ? FunctionSettings.of(setting.applicationName(), target) : Map.of();
        HttpServer server = bind(setting.port());
        function = setting.function().map(zip -> running(zip, LocalCloud.url(server), variables, setting.log()));
        faults = new FaultInjector(
                new FaultScene(
                        target.clock(),
                        target.flink(),
                        target.alarms().demandAlarms().values(),
                        function.map(there -> there::kill)),
                plan);
        target.flink().setFates(faults::nextFate);
        InvocationRecorder recorder = new InvocationRecorder(target.clock(), faults, incidents, listener);
        others.forEach((path, handler) -> LoopbackServers.handle(server, path, handler));
        LocalCloud.Services services = new LocalCloud.Services(
                setting.applicationName(), target.flink(), target.alarms().all());
        cloud = LocalCloud.start(server, services, models, faults, recorder);
        try {
            gateway = function.map(there -> new Gateway(there, PayloadProbe.of(there), setting.applicationName()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        endpoint = gateway.map(there -> invoked(there, recorder)).orElseGet(() -> inProcess(recorder));
    }

    private static HttpServer bind(int port) {
        try {
            return LoopbackServers.create(port);
        } catch (IOException e) {
            throw new InputException("the local cloud cannot be started on port " + port + ": " + e.getMessage()
                    + "; allowed: a free port, or 0 for any");
        }
    }

    private static RunningFunction running(
            FunctionPackage function, String cloudUrl, Map<String, String> variables, Path log) {
        Map<String, String> environment =
                FunctionEnvironment.of(function, cloudUrl, RunningFunction.MEMORY_MEGABYTES, variables);
        return new RunningFunction(function, environment, log, RunningFunction.TIMEOUT);
    }

    private TimedEndpoint invoked(Gateway there, InvocationRecorder recorder) {
        InvokedEndpoint invoked = new InvokedEndpoint(there, target.clock(), models, recorder);
        return new TimedEndpoint(invoked, invoked::check);
    }

    private TimedEndpoint inProcess(InvocationRecorder recorder) {
        InProcessEndpoint inProcess = new InProcessEndpoint(new DirectEndpoint(target), recorder);
        return new TimedEndpoint(inProcess, inProcess::get);
    }

    /** Returns the models that were deployed to. */
    public ModelledTarget target() {
        return target;
    }

    /** Returns how Application Auto Scaling reaches the application. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Returns what whoever moves the models' time, or looks at them, has to hold. */
    public ReentrantLock models() {
        return models;
    }

    public String applicationName() {
        return setting.applicationName();
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        return cloud.url();
    }

    /**
     * Lets a fault affect the next call, or the next update, that it can affect, in place of one that still waits; deletes
     * the alarms at once.
     *
     * @throws InputException if it cannot happen, for the reason that {@link #obstacle} tells
     */
    public void inject(Fault fault) {
        obstacle(fault).ifPresent(reason -> {
            throw new InputException("fault " + fault.optionName() + " cannot happen: " + reason);
        });
        faults.arm(fault);
        if (fault == Fault.ALARMS_DELETED) {
            String deleted = target.alarms().demandAlarms().size() == 1 ? "the demand alarm" : "both demand alarms";
            Instant now = Instant.ofEpochMilli(target.clock().epochMillis());
            incidents.add(new Incident(now, Optional.of(fault), deleted, "gone for half an hour"));
        }
    }

    /** Returns why a fault cannot happen as things are; empty if it can. */
    public Optional<String> obstacle(Fault fault) {
        return faults.obstacle(fault);
    }

    /** Returns the faults that wait for what they can affect. */
    public Set<Fault> waiting() {
        return faults.waiting();
    }

    /** Returns the last faults that have struck, and failures without one, the last one first. */
    public List<Incident> incidents() {
        return incidents.latestFirst();
    }

    /** Ends faults that last for some minutes, and runs the template's check; to be called every minute. */
    public void onMinute() {
        faults.onMinute();
        if (setting.isChecked() && ++minutes % CHECK_MINUTES == 0) {
            check();
        }
    }

    private void check() {
        try {
            endpoint.check();
        } catch (EndpointException e) {
            // Nobody waits for the answer; the next check comes in five minutes.
            return;
        }
    }

    /**
     * Returns how long the request that is under way, if any, has really been keeping virtual time waiting; to be called with
     * the models' lock held.
     */
    public Duration waitedForFunction() {
        return endpoint.underWayFor();
    }

    /** Tells whether there is a function, and not the state machine in its place. */
    public boolean hasFunction() {
        return function.isPresent();
    }

    /** Returns the function, if there is one. */
    Optional<RunningFunction> function() {
        return function;
    }

    /** Returns a sentence on the function. */
    public String describeFunction() {
        return function.map(there -> "built " + describeBuild() + ", started " + there.starts()
                        + (there.starts() == 1 ? " time" : " times"))
                .orElse("none: the endpoint's state machine runs within the simulator");
    }

    /** Returns how the function was built and is called. */
    String describeBuild() {
        return gateway.orElseThrow().describe();
    }

    @Override
    public void close() {
        function.ifPresent(RunningFunction::close);
        cloud.close();
    }
}
