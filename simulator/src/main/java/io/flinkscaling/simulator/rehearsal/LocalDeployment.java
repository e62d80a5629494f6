package io.flinkscaling.simulator.rehearsal;

import com.sun.net.httpserver.HttpHandler;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.cloud.CallOutcome;
import io.flinkscaling.simulator.cloud.LocalCloud;
import io.flinkscaling.simulator.lambda.FunctionEnvironment;
import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.Payload;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.TargetAccess;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.wire.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a run takes place: the models in a local cloud, and the packaged function between them and Application Auto Scaling.
 * Opened by the run itself, once.
 */
public final class LocalDeployment implements TargetAccess, AutoCloseable {

    /** How often the template's schedule has the function look after a request and the thresholds. */
    private static final int CHECK_MINUTES = 5;

    /**
     * What a run is staged with.
     *
     * @param port of the local cloud; 0 for any free one
     * @param function empty to have the endpoint's state machine take its place, in this process
     * @param log takes the function's output
     * @param isChecked whether the template's schedule calls the function too, which matters only when something goes wrong
     */
    public record Setting(
            String applicationName, int port, Optional<FunctionPackage> function, Path log, boolean isChecked) {}

    private final Setting setting;
    private final FaultInjector faults;
    private final Consumer<FunctionCall> listener;
    private final Incidents incidents = new Incidents();
    private final Map<String, HttpHandler> others = new HashMap<>();

    /** Fair, so that whoever moves the models on at full speed does not keep calls and the page waiting. */
    private final ReentrantLock models = new ReentrantLock(true);

    /** Those of the invocation under way, guarded by the models' lock. */
    private final List<AwsCall> awsCalls = new ArrayList<>();

    private ModelledTarget target;
    private TimedEndpoint resource;
    private Supplier<TargetState> check;
    private int minutes;
    private LocalCloud cloud;
    private String gateway = "";
    private Optional<RunningFunction> running = Optional.empty();

    /**
     * Makes a deployment.
     *
     * @param untilEpochMillis from when on nothing goes wrong by chance any more, in virtual time
     * @param listener told of each invocation
     */
    public LocalDeployment(
            Setting setting, FaultRates rates, long seed, long untilEpochMillis, Consumer<FunctionCall> listener) {
        this.setting = setting;
        this.faults = new FaultInjector(rates, seed, untilEpochMillis, this::kill);
        this.listener = call -> {
            incidents.add(call);
            listener.accept(call);
        };
    }

    /**
     * {@inheritDoc}
     *
     * @throws InputException if the port is taken or the function does not start
     */
    @Override
    public Endpoint open(ModelledTarget newTarget) {
        target = newTarget;
        faults.attach(target);
        try {
            cloud = LocalCloud.start(
                    setting.port(), setting.applicationName(), target, models, faults, this::onCall, others);
        } catch (IOException e) {
            throw new InputException("the local cloud cannot be started on port " + setting.port() + ": "
                    + e.getMessage() + "; allowed: a free port, or 0 for any");
        }
        resource = new TimedEndpoint(setting.function().map(this::invoked).orElseGet(this::direct));
        return resource;
    }

    private Endpoint invoked(FunctionPackage function) {
        RunningFunction started = new RunningFunction(
                function,
                FunctionEnvironment.of(
                        function,
                        cloud.url(),
                        RunningFunction.MEMORY_MEGABYTES,
                        FunctionSettings.of(setting.applicationName(), target)),
                setting.log(),
                RunningFunction.TIMEOUT);
        running = Optional.of(started);
        Payload payload = PayloadProbe.of(started);
        gateway = payload.description();
        InvokedEndpoint invoked = new InvokedEndpoint(
                started, payload, setting.applicationName(), target.clock(), models, faults, awsCalls, listener);
        check = invoked::check;
        return invoked;
    }

    private Endpoint direct() {
        Endpoint direct = new InProcessEndpoint(TargetAccess.DIRECT.open(target), target.clock(), faults, listener);
        check = direct::get;
        return direct;
    }

    private void onCall(Call call, CallOutcome outcome) {
        if (faults.isInvocation()) {
            awsCalls.add(new AwsCall(call.operation(), outcome));
        } else {
            incidents.add(now(), call, outcome, faults.befallen());
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(target.clock().epochMillis());
    }

    /** Returns what whoever moves the models' time, or looks at them, has to hold. */
    public ReentrantLock models() {
        return models;
    }

    public String applicationName() {
        return setting.applicationName();
    }

    public List<Alarm> alarms() {
        return target.alarms();
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        return cloud.url();
    }

    /** Has requests of other clients than those of AWS handled; to be called before the deployment is opened. */
    public void serve(String path, HttpHandler handler) {
        others.put(path, handler);
    }

    /**
     * Lets a fault befall the next call, or the next update, that it can befall, in place of one that still waits; deletes
     * the alarms at once.
     *
     * @throws InputException if it can befall nothing, for the reason that {@link #obstacle} tells
     */
    public void inject(Fault fault) {
        obstacle(fault).ifPresent(reason -> {
            throw new InputException("fault " + fault.optionName() + " can befall nothing: " + reason);
        });
        faults.arm(fault);
        if (fault == Fault.ALARMS_DELETED) {
            String deleted = target.demandAlarms().size() == 1 ? "the demand alarm" : "both demand alarms";
            incidents.add(new Incident(now(), Optional.of(fault), deleted, "gone for half an hour"));
        }
    }

    /** Returns why a fault can befall nothing as things are; empty if it can. */
    public Optional<String> obstacle(Fault fault) {
        return switch (fault) {
            case CRASH, TIME_OUT ->
                running.isPresent() ? Optional.empty() : Optional.of("there is no function whose process could end");
            case ANSWER_LOST ->
                running.isPresent()
                        ? Optional.empty()
                        : Optional.of("there is no function whose answer could get lost");
            case ALARMS_DELETED -> {
                if (target.demandAlarms().isEmpty()) {
                    yield Optional.of("this policy has no demand alarms");
                }
                yield faults.alarmsComeBackAt() == Long.MAX_VALUE
                        ? Optional.empty()
                        : Optional.of("the alarms are deleted already");
            }
            default -> Optional.empty();
        };
    }

    /** Returns the faults that wait for what they can befall. */
    public Set<Fault> waiting() {
        return faults.armed();
    }

    /** Returns the last faults that have struck, and failures without one, the last one first. */
    public List<Incident> incidents() {
        return incidents.latestFirst();
    }

    /** Draws how an accepted update ends. */
    public UpdateFate nextFate() {
        return faults.nextFate();
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
            resource.timed(check);
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
        return resource.underWayFor();
    }

    /** Tells whether there is a function, and not the state machine in its place. */
    public boolean hasFunction() {
        return running.isPresent();
    }

    /** Returns the function, if there is one. */
    Optional<RunningFunction> running() {
        return running;
    }

    /** Returns a sentence on the function. */
    public String describeFunction() {
        return running.map(function -> "built " + describeBuild() + ", started " + function.starts()
                        + (function.starts() == 1 ? " time" : " times"))
                .orElse("none: the endpoint's state machine runs within the simulator");
    }

    /** Returns how the function was built and is called: {@code natively, called as by a REST API (payload 1.0)}. */
    String describeBuild() {
        return (running.orElseThrow().isNative() ? "natively" : "for the JVM") + ", called as by " + gateway;
    }

    @Override
    public void close() {
        running.ifPresent(RunningFunction::close);
        if (cloud != null) {
            cloud.close();
        }
    }

    private void kill() {
        running.ifPresent(RunningFunction::kill);
    }
}
