package io.flinkscaling.simulator.model.flink;

/**
 * How many records a second an application of parallelism P processes: {@code P × r / (1 + contention × (P - 1))}.
 *
 * <p>Without contention, throughput is proportional to parallelism. With it, a share of the work (a hot key, a sink) is
 * serial, and throughput approaches r / contention. Source: Gunther, "Guerrilla Capacity Planning" (2007), the universal
 * scalability law without its coherency term, which is Amdahl's law.
 *
 * @param recordsPerSecondPerUnit r: what one unit processes alone, greater than 0
 * @param contention the serial share, 0 (proportional) to 1
 */
public record Throughput(double recordsPerSecondPerUnit, double contention) {

    public Throughput {
        if (!(recordsPerSecondPerUnit > 0) || Double.isInfinite(recordsPerSecondPerUnit)) {
            throw new IllegalArgumentException("recordsPerSecondPerUnit is " + recordsPerSecondPerUnit
                    + "; allowed: a finite number greater than 0");
        }
        if (!(contention >= 0 && contention <= 1)) {
            throw new IllegalArgumentException("contention is " + contention + "; allowed: 0 to 1");
        }
    }

    /** Returns the records per second of a parallelism. */
    public double recordsPerSecond(int parallelism) {
        return parallelism * recordsPerSecondPerUnit / (1 + contention * (parallelism - 1));
    }
}
