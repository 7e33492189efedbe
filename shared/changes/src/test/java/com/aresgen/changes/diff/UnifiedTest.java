package com.aresgen.changes.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnifiedTest {
    @TempDir
    private Path folder;

    @Test
    void aChangedLineIsShownWithItsContext() {
        var before = numbers(1, 9);

        assertThat(TextDiff.unified(before, before.replace("5", "five"), "version 1", "version 2", 2))
                .isEqualTo("""
                        --- version 1
                        +++ version 2
                        @@ -3,5 +3,5 @@
                         3
                         4
                        -5
                        +five
                         6
                         7
                        """);
    }

    @Test
    void aMissingLineEndIsMarked() {
        assertThat(TextDiff.unified("a\nb", "a\nb\n", "1", "2", 1)).isEqualTo("""
                        --- 1
                        +++ 2
                        @@ -1,2 +1,2 @@
                         a
                        -b
                        \\ No newline at end of file
                        +b
                        """);
    }

    @Test
    void anEmptyRangeIsNamedByTheLineBeforeIt() {
        assertThat(TextDiff.unified("", "a\n", "1", "2", 3)).contains("@@ -0,0 +1,1 @@");
        assertThat(TextDiff.unified("a\n", "", "1", "2", 3)).contains("@@ -1,1 +0,0 @@");
        assertThat(TextDiff.unified("a\nb\n", "a\nx\nb\n", "1", "2", 0)).contains("@@ -1,0 +2,1 @@");
    }

    @Test
    void equalTextsHaveNoDiff() {
        assertThat(TextDiff.unified("a\n", "a\n", "1", "2", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'a'",
        "'', 'a\nb\n'",
        "'a\nb\n', ''",
        "'a', 'b'",
        "'a\nb', 'a\nb\n'",
        "'a\nb\n', 'a\nb'",
        "'\n', '\n\n'"
    })
    void gitAppliesIt(String before, String after) throws IOException, InterruptedException {
        for (var context = 0; context < 4; context++) {
            applies(before, after, context);
        }
    }

    @Test
    void gitAppliesManyHunks() throws IOException, InterruptedException {
        var before = numbers(1, 60);
        for (var context = 0; context < 4; context++) {
            applies(before, before.replaceAll("(?m)^(.)5$", "$1five\nmore").replace("30\n", "") + "end", context);
        }
    }

    private void applies(String before, String after, int context) throws IOException, InterruptedException {
        var file = folder.resolve("text");
        Files.writeString(file, before);
        var patch = Files.writeString(
                folder.resolve("patch"), TextDiff.unified(before, after, "a/text", "b/text", context));
        var git = new ProcessBuilder("git", "apply", "--unidiff-zero", "--whitespace=nowarn", patch.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = git.inputReader()) {
            var written = output.readAllAsString();
            assertThat(git.waitFor()).as(() -> written + "context " + context).isZero();
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").isEqualTo(after);
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }
}
