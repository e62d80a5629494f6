package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void namesTheCommands() {
        Console console = Console.run("--help");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).contains("replay", "generate");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void namesTheOptionsOfACommand() {
        assertThat(Console.run("replay", "--help").out())
                .contains("TRACE", "--policy", "--parameter", "--scale", "--initial", "--downtime", "--lag", "--out");
        assertThat(Console.run("generate", "--help").out()).contains("--pattern", "--days", "--seed", "--out");
    }
}
