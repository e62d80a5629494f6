package io.flinkscaling.scaling;

/**
 * The names of the environment variables by which the function is configured: the template sets them, the function reads them, and
 * the simulator does both. docs/endpoint.md says what each is for.
 */
public final class FunctionVariables {

    public static final String APPLICATION_NAME = "SCALING_APPLICATION_NAME";
    public static final String MIN_CAPACITY = "SCALING_MIN_CAPACITY";
    public static final String MAX_CAPACITY = "SCALING_MAX_CAPACITY";
    public static final String CAPACITY_UNIT = "SCALING_CAPACITY_UNIT";
    public static final String PARALLELISM_PER_KPU = "SCALING_PARALLELISM_PER_KPU";
    public static final String SCALE_OUT_ALARM = "SCALING_SCALE_OUT_ALARM";
    public static final String SCALE_IN_ALARM = "SCALING_SCALE_IN_ALARM";
    public static final String SYSTEM_ROLLBACK = "SCALING_SYSTEM_ROLLBACK";
    public static final String UPDATE_WARNING_MINUTES = "SCALING_UPDATE_WARNING_MINUTES";
    public static final String REQUEST_PARAMETER = "SCALING_REQUEST_PARAMETER";

    private FunctionVariables() {}
}
