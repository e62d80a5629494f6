package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each call answers, asks of the application and leaves in the store, for every application status.
 *
 * <p>The application has a parallelism of 2 throughout. {@code settled} are RUNNING, READY and ROLLED_BACK,
 * {@code changing} are STARTING, STOPPING, UPDATING, AUTOSCALING, FORCE_STOPPING, ROLLING_BACK and MAINTENANCE. In
 * brackets stands what the service tells of the accepted operation, or of the update of the version that an attempt was made
 * on; {@code untaken} if there was none.
 */
class StateTableTest {

    private static final List<ApplicationStatus> SETTLED =
            List.of(ApplicationStatus.RUNNING, ApplicationStatus.READY, ApplicationStatus.ROLLED_BACK);

    private static final List<ApplicationStatus> CHANGING = List.of(
            ApplicationStatus.STARTING,
            ApplicationStatus.STOPPING,
            ApplicationStatus.UPDATING,
            ApplicationStatus.AUTOSCALING,
            ApplicationStatus.FORCE_STOPPING,
            ApplicationStatus.ROLLING_BACK,
            ApplicationStatus.MAINTENANCE);

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} {4}, updates {5}, then {6}")
    @CsvSource(delimiter = '|', textBlock = """
                    # application | request before          | call    | answer     | desired | updates | request after
                      settled     | nothing                 | GET     | Successful | 2       | none    | nothing
                      settled     | nothing                 | PATCH 2 | Successful | 2       | none    | nothing
                      settled     | nothing                 | PATCH 5 | InProgress | 5       | 5       | accepted 5
                      settled     | unaccepted 5            | GET     | InProgress | 5       | 5       | accepted 5
                      settled     | unaccepted 5            | PATCH 2 | Pending    | 2       | none    | unaccepted 2
                      settled     | unaccepted 5            | PATCH 5 | InProgress | 5       | 5       | accepted 5
                      settled     | unaccepted 5            | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      settled     | accepted 5 (InProgress) | GET     | InProgress | 5       | none    | accepted 5
                      settled     | accepted 5 (InProgress) | PATCH 5 | InProgress | 5       | none    | accepted 5
                      settled     | accepted 5 (InProgress) | PATCH 2 | Pending    | 2       | none    | unaccepted 2
                      settled     | accepted 5 (InProgress) | PATCH 7 | Pending    | 7       | none    | unaccepted 7
                      settled     | accepted 5 (Failed)     | GET     | Failed     | 2       | none    | failed 5
                      going       | accepted 5 (Failed)     | PATCH 2 | Successful | 2       | none    | nothing
                      READY       | accepted 5 (Failed)     | PATCH 2 | Failed     | 2       | none    | failed 2
                      settled     | accepted 5 (Failed)     | PATCH 5 | Failed     | 2       | none    | failed 5
                      going       | accepted 5 (Failed)     | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      READY       | accepted 5 (Failed)     | PATCH 7 | Failed     | 2       | none    | failed 7
                      settled     | accepted 5 (Successful) | GET     | Successful | 2       | none    | nothing
                      settled     | accepted 5 (Successful) | PATCH 2 | Successful | 2       | none    | nothing
                      settled     | accepted 5 (Successful) | PATCH 5 | InProgress | 5       | 5       | accepted 5
                      settled     | accepted 5 (Successful) | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      settled     | accepted 5 (Unknown)    | GET     | Failed     | 2       | none    | failed 5
                      settled     | accepted 5 (Unknown)    | PATCH 5 | Failed     | 2       | none    | failed 5
                      settled     | attempted 5 (untaken)   | GET     | InProgress | 5       | 5       | accepted 5
                      settled     | attempted 5 (untaken)   | PATCH 5 | InProgress | 5       | 5       | accepted 5
                      settled     | attempted 5 (untaken)   | PATCH 2 | Pending    | 2       | none    | unaccepted 2
                      settled     | attempted 5 (untaken)   | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      settled     | attempted 5 (InProgress) | GET    | Pending    | 5       | none    | attempted 5
                      settled     | attempted 5 (InProgress) | PATCH 5 | Pending   | 5       | none    | attempted 5
                      settled     | attempted 5 (Failed)    | GET     | Failed     | 2       | none    | failed 5
                      settled     | attempted 5 (Failed)    | PATCH 5 | Failed     | 2       | none    | failed 5
                      settled     | attempted 5 (Failed)    | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      settled     | attempted 5 (Successful) | GET    | InProgress | 5       | 5       | accepted 5
                      settled     | attempted 5 (Unknown)   | GET     | InProgress | 5       | 5       | accepted 5
                      settled     | attempted 50 (untaken)  | GET     | Failed     | 2       | none    | failed 50
                      settled     | attempted 2 (untaken)   | GET     | Successful | 2       | none    | nothing
                      RUNNING     | attempted 2 (Failed)    | GET     | Successful | 2       | none    | nothing
                      READY       | attempted 2 (Failed)    | GET     | Failed     | 2       | none    | failed 2
                      READY       | attempted 2 (InProgress) | GET    | Pending    | 2       | none    | attempted 2
                      READY       | attempted 2 (Successful) | GET    | Successful | 2       | none    | nothing
                      READY       | attempted 2 (Unknown)   | GET     | Failed     | 2       | none    | failed 2
                      settled     | failed 5                | GET     | Failed     | 2       | none    | failed 5
                      settled     | failed 5                | PATCH 2 | Successful | 2       | none    | nothing
                      settled     | failed 5                | PATCH 5 | InProgress | 5       | 5       | accepted 5
                      settled     | failed 5                | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      settled     | unaccepted 2            | GET     | Successful | 2       | none    | nothing
                      RUNNING     | accepted 2 (InProgress) | GET     | Successful | 2       | none    | nothing
                      RUNNING     | accepted 2 (Failed)     | GET     | Successful | 2       | none    | nothing
                      READY       | accepted 2 (Failed)     | GET     | Failed     | 2       | none    | failed 2
                      READY       | accepted 2 (Failed)     | PATCH 2 | Failed     | 2       | none    | failed 2
                      READY       | accepted 2 (InProgress) | GET     | InProgress | 2       | none    | accepted 2
                      READY       | accepted 2 (Successful) | GET     | Successful | 2       | none    | nothing
                      READY       | accepted 2 (Unknown)    | GET     | Failed     | 2       | none    | failed 2
                      changing    | accepted 5 (Failed)     | PATCH 5 | Failed     | 2       | none    | failed 5
                      settled     | accepted 5 (Unknown)    | PATCH 7 | InProgress | 7       | 7       | accepted 7
                      settled     | unaccepted 50           | GET     | Failed     | 2       | none    | failed 50
                      changing    | accepted 5 (Successful) | PATCH 5 | Pending    | 5       | none    | unaccepted 5
                      changing    | nothing                 | GET     | InProgress | 2       | none    | nothing
                      changing    | nothing                 | PATCH 2 | Pending    | 2       | none    | unaccepted 2
                      changing    | nothing                 | PATCH 5 | Pending    | 5       | none    | unaccepted 5
                      changing    | unaccepted 5            | GET     | Pending    | 5       | none    | unaccepted 5
                      changing    | unaccepted 5            | PATCH 5 | Pending    | 5       | none    | unaccepted 5
                      changing    | unaccepted 5            | PATCH 7 | Pending    | 7       | none    | unaccepted 7
                      changing    | accepted 5 (InProgress) | GET     | InProgress | 5       | none    | accepted 5
                      changing    | accepted 5 (InProgress) | PATCH 5 | InProgress | 5       | none    | accepted 5
                      changing    | accepted 5 (InProgress) | PATCH 2 | Pending    | 2       | none    | unaccepted 2
                      changing    | accepted 5 (InProgress) | PATCH 7 | Pending    | 7       | none    | unaccepted 7
                      changing    | failed 5                | GET     | Failed     | 2       | none    | failed 5
                      changing    | failed 5                | PATCH 5 | Pending    | 5       | none    | unaccepted 5
                      changing    | failed 5                | PATCH 7 | Pending    | 7       | none    | unaccepted 7
                      changing    | attempted 5 (InProgress) | GET    | Pending    | 5       | none    | attempted 5
                      changing    | attempted 5 (untaken)   | PATCH 5 | Pending    | 5       | none    | attempted 5
                      changing    | attempted 5 (untaken)   | PATCH 7 | Pending    | 7       | none    | unaccepted 7
                      DELETING    | attempted 5 (InProgress) | GET    | Failed     | 2       | none    | failed 5
                      DELETING    | nothing                 | GET     | InProgress | 2       | none    | nothing
                      DELETING    | nothing                 | PATCH 5 | Failed     | 2       | none    | failed 5
                      DELETING    | unaccepted 5            | GET     | Failed     | 2       | none    | failed 5
                      DELETING    | unaccepted 5            | PATCH 5 | Failed     | 2       | none    | failed 5
                      DELETING    | unaccepted 5            | PATCH 7 | Failed     | 2       | none    | failed 7
                      DELETING    | accepted 5 (InProgress) | GET     | InProgress | 5       | none    | accepted 5
                      DELETING    | accepted 5 (InProgress) | PATCH 5 | InProgress | 5       | none    | accepted 5
                      DELETING    | accepted 5 (InProgress) | PATCH 7 | Failed     | 2       | none    | failed 7
                      DELETING    | failed 5                | GET     | Failed     | 2       | none    | failed 5
                      DELETING    | failed 5                | PATCH 5 | Failed     | 2       | none    | failed 5
                      DELETING    | failed 5                | PATCH 7 | Failed     | 2       | none    | failed 7
                    """)
    void aCall(
            String application,
            String requestBefore,
            String call,
            String answer,
            int desired,
            String updates,
            String requestAfter) {
        for (ApplicationStatus status : statuses(application)) {
            TargetFixture fixture = new TargetFixture();
            fixture.application.status = status;
            store(fixture, requestBefore);

            TargetState state = call(fixture.target, call);

            assertThat(state.scalingStatus().awsName())
                    .as("answer when %s", status)
                    .isEqualTo(answer);
            assertThat(state.desiredCapacity()).as("desired when %s", status).isEqualTo(desired);
            assertThat(state.actualCapacity()).as("actual when %s", status).isEqualTo(2);
            assertThat(state.failureReason().isPresent())
                    .as("has a reason when %s", status)
                    .isEqualTo(answer.equals("Failed"));
            assertThat(fixture.application.updatedTo())
                    .as("updates when %s", status)
                    .isEqualTo(updates.equals("none") ? List.of() : List.of(Integer.valueOf(updates)));
            assertThat(fixture.stored()).as("stored when %s", status).isEqualTo(requestAfter);
        }
    }

    @Test
    void theTableCoversEveryStatus() {
        assertThat(ApplicationStatus.values())
                .hasSize(11)
                .containsAll(SETTLED)
                .containsAll(CHANGING)
                .contains(ApplicationStatus.DELETING);
    }

    private static List<ApplicationStatus> statuses(String group) {
        return switch (group) {
            case "settled" -> SETTLED;
            case "going" ->
                SETTLED.stream()
                        .filter(status -> status != ApplicationStatus.READY)
                        .toList();
            case "changing" -> CHANGING;
            default -> List.of(ApplicationStatus.valueOf(group));
        };
    }

    private static void store(TargetFixture fixture, String request) {
        String[] parts = request.split("[ ]?[()]");
        fixture.store.stored = Requests.parse(parts[0]);
        if (fixture.store.stored instanceof ScalingRequest.Accepted accepted) {
            outcome(parts[1]).ifPresent(outcome -> fixture.application.operations.put(accepted.operationId(), outcome));
        } else if (fixture.store.stored instanceof ScalingRequest.Attempted attempted && !parts[1].equals("untaken")) {
            fixture.application.version++;
            fixture.application.updatesOf.put(attempted.versionId(), "operation");
            outcome(parts[1]).ifPresent(outcome -> fixture.application.operations.put("operation", outcome));
        }
    }

    private static Optional<OperationOutcome> outcome(String text) {
        return switch (text) {
            case "InProgress" -> Optional.of(new OperationOutcome.InProgress());
            case "Successful" -> Optional.of(new OperationOutcome.Successful());
            case "Failed" -> Optional.of(new OperationOutcome.Failed("no"));
            case "Unknown" -> Optional.empty();
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static TargetState call(ScalableTarget target, String call) {
        return call.equals("GET") ? target.get() : target.patch(Double.parseDouble(call.substring("PATCH ".length())));
    }
}
