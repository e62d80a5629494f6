package io.flinkscaling.endpoint;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** Keeps whatever is logged while it is open. */
final class LogRecorder extends ExtHandler {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    static LogRecorder open() {
        LogRecorder recorder = new LogRecorder();
        ROOT.addHandler(recorder);
        return recorder;
    }

    /** Returns the records of a level and above. */
    List<ExtLogRecord> atLeast(Level level) {
        return records.stream()
                .filter(entry -> entry.getLevel().intValue() >= level.intValue())
                .toList();
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
