package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Managed Service for Apache Flink developer guide: each update makes a snapshot, and the service deletes none. */
class SnapshotsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # restarts, all, the newest 2, the newest
            0,          0,     0,    0
            1,          1.5,   1.5,  1.5
            2,          3,     3,    1.5
            89,         133.5, 3,    1.5
            """)
    void eachRestartLeavesOne(int restarts, double all, double two, double one) {
        assertThat(new Snapshots(1.5, Snapshots.ALL).storedGb(restarts)).isEqualTo(all);
        assertThat(new Snapshots(1.5, 2).storedGb(restarts)).isEqualTo(two);
        assertThat(new Snapshots(1.5, 1).storedGb(restarts)).isEqualTo(one);
    }

    @Test
    void theNewestIsAlwaysKept() {
        assertThatThrownBy(() -> new Snapshots(1, 0)).hasMessage("retained is 0; allowed: 1 and more");
        assertThatThrownBy(() -> new Snapshots(-1, 1)).hasMessage("gb is -1.0; allowed: 0 to 1000000");
    }
}
