package io.flinkscaling.bench.coldstart;

import io.flinkscaling.simulator.lambda.ApiGatewayEvents;
import io.flinkscaling.simulator.lambda.FunctionProcess;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.lambda.Payload;
import io.flinkscaling.simulator.lambda.ProxyResponse;
import io.flinkscaling.standin.AwsStandIn;
import io.flinkscaling.standin.DemandAlarmsInAws;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts candidates against a stand-in for AWS that is at the beginning each time: an application running at 2. */
final class Measuring {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_KILOBYTE = 1024;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final String APPLICATION = "app";
    private static final Map<String, String> SETTINGS = Map.of(
            "SCALING_APPLICATION_NAME",
            APPLICATION,
            "SCALING_MAX_CAPACITY",
            "32",
            "SCALING_SCALE_OUT_ALARM",
            DemandAlarmsInAws.SCALE_OUT,
            "SCALING_SCALE_IN_ALARM",
            DemandAlarmsInAws.SCALE_IN,
            "SCALING_REQUEST_PARAMETER",
            "/scaling/app");

    private final AwsStandIn aws;
    private final ApiGatewayEvents events;
    private final int memoryMegabytes;
    private final Map<String, String> properties;
    private final File log;

    Measuring(AwsStandIn aws, Payload payload, int memoryMegabytes, Map<String, String> properties, File log) {
        this.aws = aws;
        this.events = new ApiGatewayEvents(payload, APPLICATION);
        this.memoryMegabytes = memoryMegabytes;
        this.properties = properties;
        this.log = log;
    }

    /**
     * Starts a candidate twice.
     *
     * @throws IOException if it does not answer, or not as it should; the message names it
     */
    Measurement measure(Candidate candidate) throws IOException, InterruptedException {
        try {
            return start(candidate);
        } catch (IOException e) {
            throw new IOException(candidate.name() + ": " + e.getMessage(), e);
        }
    }

    private Measurement start(Candidate candidate) throws IOException, InterruptedException {
        double firstPoll;
        double firstGet;
        double secondGet;
        double megabytes;
        try (FunctionProcess process = process(candidate)) {
            long answered =
                    answeredAt(process, get(), 2, List.of("GetParameter", "DescribeApplication", "DescribeAlarms"));
            firstGet = millisSinceStart(process, answered);
            firstPoll = millisSinceStart(process, process.api().firstPoll().join());
            long begin = System.nanoTime();
            secondGet = (answeredAt(process, get(), 2, List.of()) - begin) / NANOS_PER_MILLI;
            megabytes = process.peakResidentKilobytes() * BYTES_PER_KILOBYTE / BYTES_PER_MEGABYTE;
        }
        try (FunctionProcess process = process(candidate)) {
            byte[] patch = events.patch(5, "patch", System.currentTimeMillis());
            long answered = answeredAt(process, patch, 5, List.of("UpdateApplication"));
            return new Measurement(firstPoll, firstGet, secondGet, millisSinceStart(process, answered), megabytes);
        }
    }

    private FunctionProcess process(Candidate candidate) throws IOException {
        aws.reset();
        DemandAlarmsInAws.putInto(aws.alarms());
        return candidate.start(aws.url(), memoryMegabytes, SETTINGS, properties, log);
    }

    private byte[] get() {
        return events.get("get", System.currentTimeMillis());
    }

    /** Returns when the answer was there, after making sure that it is one, and that AWS was asked for it. */
    private long answeredAt(FunctionProcess process, byte[] event, int desiredCapacity, List<String> calls)
            throws IOException, InterruptedException {
        InvocationResult result = process.api().invoke(event, TIMEOUT);
        long at = System.nanoTime();
        if (!(result instanceof InvocationResult.Answered answer)) {
            throw new IOException("no answer but " + result + "; see " + log);
        }
        ProxyResponse response = ProxyResponse.parse(answer.payload());
        if (response.statusCode() != 200
                || !response.body().contains("\"desiredCapacity\":" + (double) desiredCapacity)) {
            throw new IOException("answered " + response.statusCode() + " " + response.body() + "; see " + log);
        }
        if (!aws.calls().operations().containsAll(calls)) {
            throw new IOException("called " + aws.calls().operations() + " and not all of " + calls);
        }
        return at;
    }

    private static double millisSinceStart(FunctionProcess process, long nanoTime) {
        return (nanoTime - process.startedNanos()) / NANOS_PER_MILLI;
    }
}
