package io.flinkscaling.aws;

/**
 * What updates do about system rollback, without which an update that fails leaves the application stopped.
 *
 * <p>Source: Managed Service for Apache Flink developer guide, "Enable system rollbacks".
 */
public enum SystemRollback {
    /** Each update switches it on. */
    ENABLE,
    /** It stays as it is configured. */
    LEAVE
}
