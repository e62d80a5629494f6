package io.flinkscaling.bench.coldstart;

/**
 * One cold start, or rather two: one whose first request is a GET, and one whose first is a PATCH.
 *
 * @param firstPollMillis from the start of the process to its first poll of the Runtime API
 * @param firstGetMillis from the start of the process to the answer of the GET that was waiting for it
 * @param secondGetMillis of the GET after that, from the event to the answer
 * @param firstPatchMillis from the start of the other process to the answer of the PATCH that was waiting for it
 * @param peakResidentMegabytes the most memory that the process with the GETs has had resident, in units of 10^6 bytes
 */
record Measurement(
        double firstPollMillis,
        double firstGetMillis,
        double secondGetMillis,
        double firstPatchMillis,
        double peakResidentMegabytes) {}
