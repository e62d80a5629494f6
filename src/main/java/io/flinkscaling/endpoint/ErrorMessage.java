package io.flinkscaling.endpoint;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body of every answer that is not 200. */
@RegisterForReflection
public record ErrorMessage(String message) {}
