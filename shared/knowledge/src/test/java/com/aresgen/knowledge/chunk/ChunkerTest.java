package com.aresgen.knowledge.chunk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChunkerTest {
    private static final String GUIDE = """
            # Guide 🚲

            Welcome to the guide.

            - [Opening hours](#opening-hours)
            - [What does a repair cost?](#cost)
            - [Refunds](#refunds)

            ## Opening hours

            The workshop opens at 9:00. It closes at 18:00, except on Mondays.

            ## What does a repair cost?

            Most repairs cost 40 euros. Ask Dr. Weber for a quote.

            ```
            cost --hour 40

            cost --day 300
            ```

            ### Refunds ###

            1. Write to us.
            2. Wait for 14 days.

            | Case | Refund |
            |------|--------|
            | late | 10 %   |
            """;

    private final Chunker chunker = new Chunker(Languages.load());

    @Test
    void eachSectionIsAChunkBelowItsHeadings() {
        var chunks = chunker.chunks(GUIDE);
        assertThat(chunks.stream().map(chunk -> String.join("/", chunk.headings())))
                .containsExactly(
                        "Guide 🚲",
                        "Guide 🚲/Opening hours",
                        "Guide 🚲/What does a repair cost?",
                        "Guide 🚲/What does a repair cost?/Refunds");
        assertThat(chunks.get(2).text()).startsWith("Most repairs").endsWith("cost --day 300\n```");
        assertThat(chunks.get(3).text()).startsWith("1. Write").endsWith("| late | 10 %   |");
    }

    @Test
    void tablesOfContentsAreLeftOut() {
        assertThat(chunker.chunks(GUIDE).getFirst().text()).isEqualTo("Welcome to the guide.");
        var printed = "Manual\n\nContents\n\nFirst steps ........ 3\nRepairs .......... 12\nCare . . . . . . 20\n\n"
                + "First steps\n\nTurn the key to the left.\n";
        assertThat(chunker.chunks(printed))
                .extracting(Chunk::text)
                .contains("Turn the key to the left.")
                .noneMatch(text -> text.contains(".."));
    }

    @Test
    void aListThatIsContentStays() {
        var text = "# Colours\n\n- red\n- green\n- blue\n";
        assertThat(chunker.chunks(text).getFirst().text()).isEqualTo("- red\n- green\n- blue");
    }

    @Test
    void aPlainTextHasPlainHeadings() {
        var text = "1. Basics\n\n1.1. What is a wheel?\n\nA wheel is round.\n\n2. Care\n\nOil the chain weekly.\n";
        assertThat(chunker.chunks(text))
                .extracting(Chunk::headings)
                .containsExactly(List.of("Basics", "What is a wheel?"), List.of("Care"));
        var underlined = "Basics\n======\n\nWheels\n------\n\nA wheel is round.\n";
        assertThat(chunker.chunks(underlined)).extracting(Chunk::headings).containsExactly(List.of("Basics", "Wheels"));
    }

    @Test
    void longTextIsCutBetweenSentencesIntoEqualChunks() {
        var sentence = "The %d. sentence has exactly ten words, all of them short.";
        var text = IntStream.range(0, 100).mapToObj(sentence::formatted).collect(joining(" "));
        var chunks = chunker.chunks(text);
        assertThat(chunks).hasSizeBetween(5, 9).allSatisfy(chunk -> {
            assertThat(chunk.text()).startsWith("The ").endsWith("short.");
            assertThat(Words.count(chunk.text())).isBetween(100, 225);
        });
    }

    @Test
    void theWordsOfHeadingsAreTheContentIfThereIsNoOther() {
        assertThat(chunker.chunks("# Open on Sundays")).hasSize(1);
        assertThat(chunker.chunks("\n \n")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void everyChunkIsVerbatimAtItsOffset(String text) {
        var chunks = chunker.chunks(text);
        assertThat(chunks).isNotEmpty().allSatisfy(chunk -> {
            var from = text.offsetByCodePoints(0, chunk.start());
            assertThat(text.startsWith(chunk.text(), from)).isTrue();
        });
        assertThat(chunker.chunks(text)).isEqualTo(chunks);
    }

    static List<String> everyChunkIsVerbatimAtItsOffset() {
        return List.of(
                GUIDE,
                GUIDE.replace("\n", "\r\n"),
                "😀".repeat(9_000),
                "日本語の文章です。これは二番目の文です。".repeat(60),
                "```\nnever closed\n\n# no heading",
                "    indented code\n    more\n\ntext");
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource
    void aMegabyteTakesLinearTime(String part) {
        var text = part.repeat(1_000_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(8), () -> chunker.chunks(text));
    }

    static List<String> aMegabyteTakesLinearTime() {
        return List.of(
                "a",
                "# ",
                "#\n",
                "<",
                "- [a](",
                "> ",
                "[",
                "1.",
                ".",
                " .",
                "`",
                "```\n",
                "**",
                "a\n\n",
                "- a\n",
                "|",
                "| a\n",
                " ",
                "\t",
                "\n",
                "Some words of a sentence. ",
                "word\n---\n\n",
                "a. b! c? ",
                "# a b\n\nText.\n\n");
    }
}
