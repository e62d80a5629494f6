package io.flinkscaling.endpoint;

import java.util.Locale;

/** The kinds of API Gateway, with whose events the contract is tested: see {@link BehindEachGateway}. */
enum Gateway {
    /** Payload 2.0. */
    HTTP,
    /** Payload 1.0. */
    REST;

    private static final String PROPERTY = "gateway";

    /** Returns the one that the test is behind: a REST API, as AWS documents it, if it does not matter. */
    static Gateway current() {
        return valueOf(System.getProperty(PROPERTY, REST.name()));
    }

    void enter() {
        System.setProperty(PROPERTY, name());
    }

    static void leave() {
        System.clearProperty(PROPERTY);
    }

    /** Returns the directory of its recorded events. */
    String directory() {
        return name().toLowerCase(Locale.ROOT);
    }
}
