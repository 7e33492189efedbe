package com.aresgen.changes.codemirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

final class CodeMirrorTest {
    /** Halves of surrogate pairs have no UTF-8, so they are escaped. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder;

    @Test
    void ourChangeSetsAreThoseOfCodeMirror() throws IOException, InterruptedException {
        compare(0, 5_000);
    }

    @Test
    @Tag("slow")
    void ourChangeSetsAreThoseOfCodeMirrorInOneHundredThousandCases() throws IOException, InterruptedException {
        compare(5_000, 105_000);
    }

    @Test
    @Tag("exhaustive")
    void ourChangeSetsAreThoseOfCodeMirrorInTwoMillionCases() throws IOException, InterruptedException {
        for (var round = 0; round < 20; round++) {
            compare(1_000_000 + 100_000L * round, 1_100_000 + 100_000L * round);
        }
    }

    private void compare(long fromSeed, long toSeed) throws IOException, InterruptedException {
        var questions = folder.resolve("questions");
        var answers = folder.resolve("answers");
        try (var written = Files.newBufferedWriter(questions)) {
            for (var seed = fromSeed; seed < toSeed; seed++) {
                written.append(JSON.writeValueAsString(Question.of(seed).asked()))
                        .append('\n');
            }
        }

        CodeMirror.installed().answer(questions, answers);

        try (var read = Files.newBufferedReader(answers)) {
            for (var seed = fromSeed; seed < toSeed; seed++) {
                var question = Question.of(seed);
                assertThat(JSON.writeValueAsString(question.answered()))
                        .as(() -> question.toString())
                        .isEqualTo(JSON.writeValueAsString(JSON.readTree(read.readLine())));
            }
            assertThat(read.readLine()).isNull();
        }
    }
}
