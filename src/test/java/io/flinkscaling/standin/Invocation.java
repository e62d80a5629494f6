package io.flinkscaling.standin;

/** A call that has been read in its protocol, and can be carried out or refused in it. */
interface Invocation {

    Call call();

    /**
     * Carries the call out.
     *
     * @throws ServiceError if the service refuses it
     */
    Answer run();

    Answer refuse(ServiceError error);
}
