package io.flinkscaling.simulator.trace.recording;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What CloudWatch made of the samples of a period. */
public enum Statistic {
    SUM("Sum"),
    SAMPLE_COUNT("SampleCount"),
    MAXIMUM("Maximum"),
    AVERAGE("Average"),
    PERCENTILE("a percentile"),
    MINIMUM("Minimum");

    /** Those that are a level within the period; in this order a reader prefers them. */
    static final Set<Statistic> LEVELS_OF_A_PERIOD = EnumSet.range(MAXIMUM, MINIMUM);

    private final String words;

    Statistic(String words) {
        this.words = words;
    }

    /** Returns how CloudWatch spells it. */
    public String words() {
        return words;
    }

    /** Returns the statistic that a word stands for, such as {@code avg} or {@code p99} without its number. */
    static Statistic of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "sum", "total" -> SUM;
            case "samplecount", "count" -> SAMPLE_COUNT;
            case "maximum", "max" -> MAXIMUM;
            case "average", "avg", "mean" -> AVERAGE;
            case "minimum", "min" -> MINIMUM;
            default -> PERCENTILE;
        };
    }
}
