package io.flinkscaling.endpoint;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps whatever is logged while it is open, for its test to assert. */
public final class LogRecorder extends ExtHandler {

    private static final Logger ROOT = Logger.getLogger("");

    private static final Formatter FORMATTER = new PatternFormatter("%s");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    public static LogRecorder open() {
        LogRecorder recorder = new LogRecorder();
        ROOT.addHandler(recorder);
        return recorder;
    }

    /** Returns the records of a level and above. */
    public List<ExtLogRecord> atLeast(Level level) {
        return records.stream()
                .filter(entry -> entry.getLevel().intValue() >= level.intValue())
                .toList();
    }

    /** Returns a record's message, its parameters filled in. */
    static String message(ExtLogRecord entry) {
        return FORMATTER.formatMessage(entry);
    }

    /** Returns the lines that tell a decision. */
    List<ExtLogRecord> decisions() {
        return records.stream()
                .filter(entry -> entry.getLoggerName().equals(DecisionLog.class.getName()))
                .toList();
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
        entry.copyAll();
        records.add(entry);
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
