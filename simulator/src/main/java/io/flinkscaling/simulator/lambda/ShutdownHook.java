package io.flinkscaling.simulator.lambda;

import java.util.Optional;

/** What is done when this program ends by itself, by Ctrl-C or by SIGTERM. All of them are done side by side. */
public final class ShutdownHook {

    private final Thread thread;

    private ShutdownHook(Thread thread) {
        this.thread = thread;
    }

    /** Has an action done at the end; returns nothing if the end has begun already, and then the action is not done. */
    public static Optional<ShutdownHook> add(String name, Runnable action) {
        Thread thread = new Thread(action, name);
        try {
            Runtime.getRuntime().addShutdownHook(thread);
            return Optional.of(new ShutdownHook(thread));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the program is ending, from the very moment on that it was told so. */
    public static boolean isEndBegun() {
        return !remove(new Thread());
    }

    /** Takes the action back, unless the end has begun. */
    public void remove() {
        remove(thread);
    }

    /** Tells whether hooks can still be taken back; one that never was a hook is none afterwards either. */
    private static boolean remove(Thread thread) {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
