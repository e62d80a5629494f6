package io.flinkscaling.simulator.cloud;

import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.ServiceError;

/** Port: asked before each call what goes wrong with it. Runs while the models stand still. */
@FunctionalInterface
public interface Interference {

    /** Nothing goes wrong. */
    Interference NONE = call -> new Served();

    Fate fateOf(Call call);

    /** What becomes of a call. */
    sealed interface Fate {}

    /** It is carried out and answered. */
    record Served() implements Fate {}

    /** It is refused. */
    record Refused(ServiceError error) implements Fate {}

    /** It is never answered, and its connection stays open until the client gives up. */
    record Hung() implements Fate {}

    /** It is carried out, and if it has taken effect, its connection closes without an answer. */
    record AnswerLost() implements Fate {}

    /**
     * Its caller is gone before there is an answer.
     *
     * @param isAfterEffect whether it is carried out all the same
     * @param then what makes the caller go
     */
    record CallerGone(boolean isAfterEffect, Runnable then) implements Fate {}
}
