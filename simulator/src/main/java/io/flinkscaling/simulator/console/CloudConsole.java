package io.flinkscaling.simulator.console;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A local cloud left running, with its page. */
public final class CloudConsole {

    private final LocalDeployment deployment;
    private final CloudRun run;

    /**
     * Makes a cloud whose time begins with the present minute.
     *
     * @param deployment what the models are reached by
     * @param recordsPerSecond what arrives until told otherwise
     * @param timesRealTime how many virtual seconds go by in one, greater than 0
     */
    public CloudConsole(
            LocalDeployment deployment,
            ScalingSetup setup,
            SimulationSettings settings,
            double recordsPerSecond,
            double timesRealTime)
            throws IOException {
        this.deployment = deployment;
        FrontDoor door = new FrontDoor();
        deployment.serve("/console", door);
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        this.run = new CloudRun(deployment, setup, settings, recordsPerSecond, timesRealTime, start.toEpochMilli());
        door.open(new ConsolePage(deployment, run)::handle);
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        return deployment.url();
    }

    /** Runs for a time, or until the thread is interrupted. */
    public void run(Duration duration) throws InterruptedException {
        run.run(duration.toMillis());
    }
}
