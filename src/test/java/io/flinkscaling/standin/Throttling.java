package io.flinkscaling.standin;

/** The services call the same error by different codes. */
final class Throttling {

    static final String JSON_CODE = "ThrottlingException";
    static final String QUERY_CODE = "Throttling";

    private Throttling() {}
}
