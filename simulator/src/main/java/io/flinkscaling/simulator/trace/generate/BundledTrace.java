package io.flinkscaling.simulator.trace.generate;

import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceJoin;
import io.flinkscaling.simulator.trace.csv.CsvRecordingParser;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The trace that comes with the simulator: a generated week with a spike, see {@link TrafficPattern#SPIKE}. */
public final class BundledTrace {

    static final String RESOURCE = "week.csv";
    static final TraceGenerator GENERATOR = new TraceGenerator(TrafficPattern.SPIKE, 7, 1);

    private static final String NAME = "week";

    private BundledTrace() {}

    /** Returns the trace, named {@code week}. */
    public static Trace load() {
        TraceSource source = new TraceSource(RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BundledTrace.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            return TraceJoin.of(
                    NAME, List.of(CsvRecordingParser.parse(reader, source, ReadingOptions.NONE)), ReadingOptions.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
