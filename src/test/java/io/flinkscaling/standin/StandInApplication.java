package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One Managed Service for Apache Flink application. It runs at parallelism 2, one per KPU, until told otherwise; an update
 * of it runs until {@link #finishUpdate()}, {@link #failUpdate} or {@link #rollBack}.
 */
public final class StandInApplication {

    private static final int MAX_PARALLELISM_PER_KPU = 8;
    private static final int MAX_KPUS = 64;

    private String name;
    private String status;
    private Parallelism configured;
    private Parallelism running;
    private boolean autoScalingEnabled;
    private boolean givesTokens;
    private Optional<Boolean> allowNonRestoredState;
    private boolean rollbackEnabled;
    private long version;
    private Instant versionMade;
    private String operation;
    private OptionalInt describesOfUpdate;
    private int describesLeft;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final List<Integer> updates = new ArrayList<>();

    StandInApplication() {
        reset();
    }

    synchronized void reset() {
        name = "app";
        status = "RUNNING";
        configured = new Parallelism(2, 1);
        running = configured;
        autoScalingEnabled = false;
        givesTokens = true;
        allowNonRestoredState = Optional.empty();
        rollbackEnabled = false;
        version = 1;
        versionMade = Instant.now();
        operation = null;
        describesOfUpdate = OptionalInt.empty();
        operations.clear();
        updates.clear();
    }

    /** Gives the application another name, as if the one of before had been deleted. */
    public synchronized void rename(String newName) {
        name = newName;
    }

    /** Lets every update end by itself when the application has been described this many times. */
    public synchronized void finishUpdatesAfter(int describes) {
        describesOfUpdate = OptionalInt.of(describes);
    }

    /** Puts the application into a status, without any other change. */
    public synchronized void setStatus(String newStatus) {
        status = newStatus;
    }

    /** Lets the application be described without a ConditionalToken. */
    public synchronized void withholdTokens() {
        givesTokens = false;
    }

    /** Gives the application a run configuration. */
    public synchronized void allowNonRestoredState(boolean allowed) {
        allowNonRestoredState = Optional.of(allowed);
    }

    /** Returns AllowNonRestoredState; empty without a run configuration. */
    public synchronized Optional<Boolean> allowsNonRestoredState() {
        return allowNonRestoredState;
    }

    /** Tells whether an update has switched on system rollback. */
    public synchronized boolean isRollbackEnabled() {
        return rollbackEnabled;
    }

    /** Lets the version have been made some time ago. */
    public synchronized void age(Duration age) {
        versionMade = Instant.now().minus(age);
    }

    /** Changes the parallelism as an operator would, and lets it take effect at once. */
    public synchronized void changeByHand(int parallelism, int parallelismPerKpu) {
        configured = new Parallelism(parallelism, parallelismPerKpu);
        running = configured;
        version++;
    }

    /** Changes only what the application runs at, as its own autoscaler, switched on, would. */
    public synchronized void autoscale(int currentParallelism) {
        autoScalingEnabled = true;
        running = new Parallelism(currentParallelism, configured.perKpu());
    }

    /** Lets the update take effect. */
    public synchronized void finishUpdate() {
        if (operation != null) {
            running = configured;
            end("SUCCESSFUL", null);
            status = "RUNNING";
        }
    }

    /** Lets the update fail; the application runs as before. */
    public synchronized void failUpdate(String error) {
        configured = running;
        version++;
        end("FAILED", error);
        status = "RUNNING";
    }

    /** Lets the update fail and the application go back to where it was, which {@link #setStatus} ends. */
    public synchronized void rollBack(String error) {
        failUpdate(error);
        status = "ROLLING_BACK";
    }

    /** Lets the update fail and leave the application stopped with the new parallelism, as without system rollback. */
    public synchronized void failUpdateAndStop(String error) {
        end("FAILED", error);
        running = configured;
        status = "READY";
    }

    /** Forgets how updates ended, as the service does after some time. */
    public synchronized void forgetOperations() {
        operations.clear();
    }

    /** Returns the parallelism of each update that was taken. */
    public synchronized List<Integer> updates() {
        return List.copyOf(updates);
    }

    /** Returns the parallelism that it is configured for. */
    public synchronized int parallelism() {
        return configured.subtasks();
    }

    /** Returns the parallelism per KPU that it is configured for. */
    public synchronized int parallelismPerKpu() {
        return configured.perKpu();
    }

    synchronized Description describe(String applicationName) {
        requireNamed(applicationName);
        if (operation != null && describesOfUpdate.isPresent() && describesLeft-- == 0) {
            finishUpdate();
        }
        return description();
    }

    synchronized Description update(Update update) {
        requireNamed(update.applicationName());
        boolean isCurrent = update.token().map(token()::equals).orElse(false)
                || update.version().map(given -> given == version).orElse(false);
        if (!isCurrent) {
            throw new ServiceError("ConcurrentModificationException", "The application was changed meanwhile.");
        }
        if (!status.equals("RUNNING") && !status.equals("READY") && !status.equals("ROLLED_BACK")) {
            throw new ServiceError("ResourceInUseException", "Application " + name + " is in status " + status + ".");
        }
        Parallelism wanted = new Parallelism(
                update.parallelism().orElse(configured.subtasks()),
                update.parallelismPerKpu().orElse(configured.perKpu()));
        requireAllowed(wanted);
        allowNonRestoredState = allowNonRestoredState.map(
                allowed -> update.allowNonRestoredState().orElse(false));
        rollbackEnabled |= update.rollbackEnabled().orElse(false);
        autoScalingEnabled = update.autoScalingEnabled().orElse(autoScalingEnabled);
        take(wanted);
        return description();
    }

    synchronized List<Operation> operations(String applicationName) {
        requireNamed(applicationName);
        return List.copyOf(operations.values());
    }

    synchronized Operation operation(String applicationName, String id) {
        requireNamed(applicationName);
        if (!operations.containsKey(id)) {
            throw new ServiceError("ResourceNotFoundException", "There is no operation " + id + ".");
        }
        return operations.get(id);
    }

    private void take(Parallelism wanted) {
        long updatedFrom = version++;
        versionMade = Instant.now();
        configured = wanted;
        updates.add(wanted.subtasks());
        operation = "operation-" + version;
        operations.put(operation, new Operation(operation, "IN_PROGRESS", updatedFrom, Optional.empty()));
        describesLeft = describesOfUpdate.orElse(0);
        if (status.equals("READY")) {
            running = configured;
            end("SUCCESSFUL", null);
        } else {
            status = "UPDATING";
        }
    }

    private void end(String outcome, String error) {
        operations.computeIfPresent(
                operation, (id, begun) -> new Operation(id, outcome, begun.updatedFrom(), Optional.ofNullable(error)));
        operation = null;
    }

    private static void requireAllowed(Parallelism wanted) {
        if (wanted.subtasks() < 1 || wanted.perKpu() < 1 || wanted.perKpu() > MAX_PARALLELISM_PER_KPU) {
            throw new ServiceError("InvalidArgumentException", "The parallelism is not allowed.");
        }
        if (wanted.subtasks() > MAX_KPUS * wanted.perKpu()) {
            throw new ServiceError("LimitExceededException", "The limit is " + MAX_KPUS + " KPUs.");
        }
    }

    private void requireNamed(String applicationName) {
        if (!name.equals(applicationName)) {
            throw new ServiceError(
                    "ResourceNotFoundException",
                    "arn:aws:kinesisanalytics:us-east-1:123456789012:application/" + applicationName
                            + " does not exist.");
        }
    }

    private Description description() {
        String lastOperation =
                operations.keySet().stream().reduce((one, other) -> other).orElse("none");
        return new Description(
                name,
                status,
                version,
                versionMade,
                givesTokens ? Optional.of(token()) : Optional.empty(),
                configured,
                running.subtasks(),
                autoScalingEnabled,
                allowNonRestoredState,
                lastOperation);
    }

    private String token() {
        return "token-" + version;
    }

    record Parallelism(int subtasks, int perKpu) {}

    record Description(
            String name,
            String status,
            long version,
            Instant versionMade,
            Optional<String> token,
            Parallelism configured,
            int currentParallelism,
            boolean autoScalingEnabled,
            Optional<Boolean> allowNonRestoredState,
            String operationId) {}

    record Update(
            String applicationName,
            Optional<String> token,
            Optional<Long> version,
            OptionalInt parallelism,
            OptionalInt parallelismPerKpu,
            Optional<Boolean> autoScalingEnabled,
            Optional<Boolean> allowNonRestoredState,
            Optional<Boolean> rollbackEnabled) {}

    record Operation(String id, String status, long updatedFrom, Optional<String> error) {}
}
