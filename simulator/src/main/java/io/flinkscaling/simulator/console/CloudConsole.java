package io.flinkscaling.simulator.console;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.rehearsal.Stage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A local cloud left running, with its page. */
public final class CloudConsole {

    private final Stage stage;
    private final CloudRun run;

    /**
     * Makes a cloud whose time begins with the present minute.
     *
     * @param stage what the models are reached by
     * @param recordsPerSecond what arrives until told otherwise
     * @param timesRealTime how many virtual seconds go by in one, greater than 0
     */
    public CloudConsole(
            Stage stage, ScalingSetup setup, SimulationSettings settings, double recordsPerSecond, double timesRealTime)
            throws IOException {
        this.stage = stage;
        FrontDoor door = new FrontDoor();
        stage.serve("/console", door);
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        this.run = new CloudRun(stage, setup, settings, recordsPerSecond, timesRealTime, start.toEpochMilli());
        door.open(new ConsolePage(stage, run)::handle);
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        return stage.url();
    }

    /** Runs for a time, or until the thread is interrupted. */
    public void run(Duration duration) throws InterruptedException {
        run.run(duration.toMillis());
    }
}
