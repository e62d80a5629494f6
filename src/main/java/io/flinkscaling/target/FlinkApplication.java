package io.flinkscaling.target;

/** Port: the one application that this target scales. */
public interface FlinkApplication {

    /**
     * Returns what the application is like now.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    ApplicationState describe();

    /**
     * Asks for another parallelism.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    UpdateOutcome update(ParallelismUpdate update);

    /**
     * Returns how far an accepted update has come.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    OperationOutcome operation(String operationId);

    /**
     * Returns how far the update has come that was taken of a version of the application, whoever had asked for it. There
     * is at most one: it makes another version.
     *
     * @param versionId an {@link ApplicationVersion#id}
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    OperationOutcome updateOf(long versionId);
}
