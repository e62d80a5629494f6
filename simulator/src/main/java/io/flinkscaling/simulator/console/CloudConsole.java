package io.flinkscaling.simulator.console;

import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.rehearsal.fault.FaultPlan;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;

/** A local cloud left running, with its page. */
public final class CloudConsole implements AutoCloseable {

    private final LocalDeployment deployment;
    private final CloudRun run;

    /**
     * How the cloud runs until told otherwise.
     *
     * @param recordsPerSecond what arrives, 0 or more
     * @param timesRealTime how many virtual seconds go by in one, greater than 0
     */
    public record Traffic(double recordsPerSecond, double timesRealTime) {}

    private CloudConsole(LocalDeployment deployment, CloudRun run) {
        this.deployment = deployment;
        this.run = run;
    }

    /**
     * Starts a cloud whose time begins with the present minute, and stands still until it is run.
     *
     * @param listener told of each invocation
     * @throws InputException if the port is taken, or the function does not start or fails
     */
    public static CloudConsole start(
            LocalDeployment.Setting setting,
            ScalingSetup setup,
            SimulationSettings settings,
            Traffic traffic,
            Consumer<FunctionCall> listener)
            throws IOException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        FrontDoor door = new FrontDoor();
        LocalDeployment deployment = new LocalDeployment(
                setting,
                ModelledTarget.of(setup, settings, start.toEpochMilli()),
                FaultPlan.none(settings.seed()),
                listener,
                Map.of("/console", door));
        try {
            CloudRun run = new CloudRun(deployment, traffic.recordsPerSecond(), traffic.timesRealTime());
            door.open(new ConsolePage(deployment, run)::handle);
            return new CloudConsole(deployment, run);
        } catch (IOException | RuntimeException e) {
            deployment.close();
            throw e;
        }
    }

    /** Returns what runs in the cloud. */
    public LocalDeployment deployment() {
        return deployment;
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        return deployment.url();
    }

    /** Runs for a time, or until the thread is interrupted. */
    public void run(Duration duration) throws InterruptedException {
        run.run(duration.toMillis());
    }

    @Override
    public void close() {
        deployment.close();
    }
}
