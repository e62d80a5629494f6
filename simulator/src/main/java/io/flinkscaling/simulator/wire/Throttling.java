package io.flinkscaling.simulator.wire;

/** The services call the same error by different codes. */
public final class Throttling {

    public static final String JSON_CODE = "ThrottlingException";
    public static final String QUERY_CODE = "Throttling";

    private Throttling() {}
}
