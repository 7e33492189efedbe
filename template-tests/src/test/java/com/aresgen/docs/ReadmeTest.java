package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands and programs of the README work, and do what the README says. */
class ReadmeTest {
    private static final String FIRST_CALL = "Idempotency-Key: my-first-call";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("com.aresgen.docs.ReadmeBlock#all")
    void aBlockHolds(ReadmeBlock block) {
        var kinds = BlockKind.of(block);

        assertThat(kinds)
                .as("A block that no test knows, or that two claim: see BlockKind. %s", block)
                .hasSize(1);
        kinds.getFirst().check(block, folder);
    }

    @Test
    void noBlockIsOverlooked() {
        assertThat(2 * ReadmeBlock.all().count()).isEqualTo(ReadmeBlock.fences());
    }

    @Test
    void theFirstCallSentTwiceIsReplayed() {
        var terminal = new Terminal(folder);
        var first = terminal.run(ReadmeBlock.containing(FIRST_CALL));
        var second = terminal.run(ReadmeBlock.containing(FIRST_CALL));

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).hasValue("true");
        assertThat(second.output()).isEqualTo(first.output());
    }

    @Test
    void anotherTextUnderItsKeyIsRefused() {
        var terminal = new Terminal(folder);
        var first = ReadmeBlock.containing(FIRST_CALL);
        terminal.run(first);
        var other = terminal.run(first.replacing("pasta", "rice"));

        assertThat(other.exit()).isNotZero();
        assertThat(other.statusLine()).contains(" 422 ");
        assertThat(other.output()).contains("\"code\":\"idempotency_key_reused\"");
    }

    @Test
    void theModelDeclinesWhatItCannotDo() {
        var call =
                ReadmeBlock.containing(FIRST_CALL).replacing("Summarize in one sentence:", "Write a poem about this:");
        var declined = new Terminal(folder).run(call);

        assertThat(declined.statusLine()).contains(" 400 ");
        assertThat(declined.output()).contains("\"code\":\"model_lacks_capability\"");
    }
}
