package io.flinkscaling.simulator.rehearsal;

import java.time.Instant;

/**
 * A fault that has struck.
 *
 * @param time when, in virtual time
 * @param befell what it befell, such as {@code PATCH 6}, or the operation that another client called
 * @param outcome the HTTP status that the caller got, or what else came of it
 */
public record Strike(Instant time, Fault fault, String befell, String outcome) {}
