package io.flinkscaling.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps the log of a test, and apart from it the warnings and errors that no {@link LogRecorder} takes. */
final class LogWatch extends ExtHandler {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    static LogWatch start() {
        LogWatch watch = new LogWatch();
        ROOT.addHandler(watch);
        return watch;
    }

    /** Returns messages with their exceptions', of those that nobody has taken. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns all as lines for the console. */
    String text() {
        PatternFormatter lines = new PatternFormatter("%d{HH:mm:ss,SSS} %-5p [%c{1.}] %s%e%n");
        return records.stream().map(lines::format).collect(Collectors.joining());
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
        entry.copyAll();
        records.add(entry);
        if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !isTaken()) {
            String message = LogRecorder.message(entry);
            warnings.add(entry.getThrown() == null ? message : message + ": " + entry.getThrown());
        }
    }

    private static boolean isTaken() {
        return Arrays.stream(ROOT.getHandlers()).anyMatch(LogRecorder.class::isInstance);
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
