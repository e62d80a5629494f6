package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.ServiceError;
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
    private long version;
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
        version = 1;
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

    /** Changes the parallelism as an operator would, and lets it take effect at once. */
    public synchronized void changeByHand(int parallelism, int parallelismPerKpu) {
        configured = new Parallelism(parallelism, parallelismPerKpu);
        running = configured;
        version++;
    }

    /** Changes only what the application runs at, as its own autoscaler would. */
    public synchronized void autoscale(int currentParallelism) {
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
        take(wanted);
        return description();
    }

    synchronized Operation operation(String applicationName, String id) {
        requireNamed(applicationName);
        if (!operations.containsKey(id)) {
            throw new ServiceError("ResourceNotFoundException", "There is no operation " + id + ".");
        }
        return operations.get(id);
    }

    private void take(Parallelism wanted) {
        version++;
        configured = wanted;
        updates.add(wanted.subtasks());
        operation = "operation-" + version;
        operations.put(operation, new Operation(operation, "IN_PROGRESS", Optional.empty()));
        describesLeft = describesOfUpdate.orElse(0);
        if (status.equals("READY")) {
            running = configured;
            end("SUCCESSFUL", null);
        } else {
            status = "UPDATING";
        }
    }

    private void end(String outcome, String error) {
        operations.put(operation, new Operation(operation, outcome, Optional.ofNullable(error)));
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
        return new Description(name, status, version, token(), configured, running.subtasks(), lastOperation);
    }

    private String token() {
        return "token-" + version;
    }

    record Parallelism(int subtasks, int perKpu) {}

    record Description(
            String name,
            String status,
            long version,
            String token,
            Parallelism configured,
            int currentParallelism,
            String operationId) {}

    record Update(
            String applicationName,
            Optional<String> token,
            Optional<Long> version,
            OptionalInt parallelism,
            OptionalInt parallelismPerKpu) {}

    record Operation(String id, String status, Optional<String> error) {}
}
