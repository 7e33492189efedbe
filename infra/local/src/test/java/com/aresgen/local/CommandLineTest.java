package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
    private final Options defaults = Options.in(Path.of("repository"));

    @Test
    void without_options_the_defaults_hold() {
        assertThat(CommandLine.parse(defaults)).hasValue(defaults);
        assertThat(defaults.port()).isEqualTo(8080);
        assertThat(defaults.region()).isEqualTo(LocalRegion.EU);
    }

    @Test
    void every_option_is_taken() {
        assertThat(CommandLine.parse(
                        defaults,
                        "--port",
                        "9000",
                        "--live-port",
                        "9001",
                        "--region",
                        "us",
                        "--memory",
                        "--allow-loopback-egress"))
                .hasValue(defaults.withPort(9000)
                        .withSockets(defaults.sockets().withPort(9001))
                        .withRegion(LocalRegion.US)
                        .inMemory()
                        .withLoopbackEgress());
    }

    @Test
    void help_goes_before_everything() {
        assertThat(CommandLine.parse(defaults, "--port", "9000", "--help")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port x",
                "--port 70000",
                "--live-port x",
                "--region",
                "--region ap",
                "serve"
            })
    void a_bad_option_is_one_clear_line(String arguments) {
        assertThatThrownBy(() -> CommandLine.parse(defaults, arguments.split(" ", -1)))
                .isInstanceOf(StartRefused.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }
}
