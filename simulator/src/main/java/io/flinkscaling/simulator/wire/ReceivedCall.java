package io.flinkscaling.simulator.wire;

/** A call that has been read in its protocol, and can be carried out or refused in it. */
public interface ReceivedCall {

    Call call();

    /**
     * Carries the call out.
     *
     * @throws ServiceError if the service refuses it
     */
    Answer run();

    Answer refuse(ServiceError error);
}
