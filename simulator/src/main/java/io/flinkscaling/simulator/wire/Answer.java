package io.flinkscaling.simulator.wire;

/** An HTTP answer. */
public record Answer(int status, String contentType, String body) {}
