package io.flinkscaling.simulator.cli;

import java.util.Optional;
import java.util.stream.Stream;

/** What is said where the memory does not suffice: which setting gives more. */
final class MemoryExhausted {

    /** How HotSpot begins the message where it is not the heap that has no more room. */
    private static final String NO_THREAD = "unable to create native thread";

    /** Names the variable that has the options of Java where it is not Maven that starts the program. */
    private static final String OPTIONS_PROPERTY = "flink-scaling.java-options";

    private MemoryExhausted() {}

    /** Returns a sentence if an error is one, or was caused by one, of too little memory. */
    static Optional<String> sentence(Throwable error) {
        return Stream.iterate(error, each -> each != null, Throwable::getCause)
                .filter(OutOfMemoryError.class::isInstance)
                .map(OutOfMemoryError.class::cast)
                .findFirst()
                .map(MemoryExhausted::of);
    }

    private static String of(OutOfMemoryError error) {
        String message = String.valueOf(error.getMessage());
        if (message.startsWith(NO_THREAD)) {
            return "the system gives no more threads; allowed: what ulimit -u and the container's limit of processes say";
        }
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "the memory does not suffice: the heap may take " + megabytes + " MB; set more, such as by "
                + System.getProperty(OPTIONS_PROPERTY, "MAVEN_OPTS") + "=-Xmx" + 2 * megabytes
                + "m, or use a smaller input";
    }
}
