package io.flinkscaling.endpoint;

/** The body of every answer that is not 200. */
public record ErrorMessage(String message) {}
