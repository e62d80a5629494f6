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
}
