package io.flinkscaling.simulator.wire;

import java.util.Map;

/** A service whose protocol is AWS Query. */
public interface QueryService {

    /** Returns what is worth knowing of a call's parameters, or an empty text. */
    String detail(String operation, Map<String, String> parameters);

    /**
     * Carries a call out.
     *
     * @param parameters flattened, see {@link Members}
     * @return the XML of the result, such as {@code <DescribeAlarmsResult>…}; empty if the operation has none
     * @throws ServiceError if it is refused
     */
    String call(String operation, Map<String, String> parameters);
}
