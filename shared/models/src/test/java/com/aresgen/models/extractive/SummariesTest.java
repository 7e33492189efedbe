package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.CACHE;
import static com.aresgen.models.extractive.Engine.HARBOUR;
import static com.aresgen.models.extractive.Engine.MOOR;
import static com.aresgen.models.extractive.Engine.answer;
import static com.aresgen.models.extractive.Engine.lines;
import static com.aresgen.models.extractive.Engine.refusal;
import static com.aresgen.models.extractive.Engine.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {
    @Test
    void startWithWhatTheNewsIs() {
        assertThat(answer("Summarize the following text in two sentences:\n\n" + HARBOUR))
                .startsWith("The city council of Oakhaven voted on Tuesday to build a new rail bridge");
    }

    @ParameterizedTest
    @CsvSource({
        "Summarize the following text in two sentences:, 2",
        "Give me a summary of this in 3 sentences., 3",
        "Please write a one-sentence summary of this article., 1",
        "Can you sum up this text in 4 short sentences?, 4",
        "'In three sentences, summarize this text.', 3",
        "Sum up in 2-3 sentences:, 3",
        "Summarise in a couple of sentences., 2",
        "Fasse den Text in vier Sätzen zusammen., 4",
        "Résume ce texte en deux phrases., 2",
        "Resume el texto en tres frases., 3"
    })
    void haveAsManySentencesAsAsked(String instruction, int asked) {
        for (var text : List.of(HARBOUR, CACHE, MOOR)) {
            assertThat(sentences(answer(instruction + "\n\n" + text))).hasSize(asked);
            assertThat(sentences(answer(text + "\n\n" + instruction))).hasSize(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summarize this.",
                "tl;dr",
                "TL;DR:",
                "What is this text about?",
                "Please summarize the text below",
                "Give me the gist",
                "What are the main points?",
                "Summarize in 7 sentences",
                "Zusammenfassung bitte",
                "Summary in two paragraphs please"
            })
    void areVerbatimAndInTheOrderOfTheText(String instruction) {
        for (var text : List.of(HARBOUR, CACHE, MOOR)) {
            var all = sentences(text);
            var chosen = lines(answer(instruction + "\n\n" + text)).stream()
                    .flatMap(line -> sentences(line).stream())
                    .toList();

            assertThat(chosen).isNotEmpty().isSubsetOf(all);
            assertThat(chosen).isSortedAccordingTo((a, b) -> Integer.compare(all.indexOf(a), all.indexOf(b)));
        }
    }

    @Test
    void sayNothingTwice() {
        var doubled = HARBOUR + "\n\n" + HARBOUR.replace(" on Tuesday", "") + "\n\n" + HARBOUR;

        var summary = sentences(answer("Summarize in 12 sentences:\n\n" + doubled));

        assertThat(new HashSet<>(summary)).hasSameSizeAs(summary);
        assertThat(summary.stream().filter(sentence -> sentence.startsWith("The city council")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 100})
    void keepWithinTheWordsAsked(int words) {
        var summary = answer("Summarise in at most " + words + " words:\n\n" + HARBOUR);

        assertThat(summary.split("\\s+", -1)).hasSizeBetween(words / 2, words);
    }

    @Test
    void keepWithinTheCharactersAsked() {
        assertThat(answer("Summarize in under 150 characters:\n\n" + HARBOUR)).hasSizeBetween(50, 149);
    }

    @Test
    void comeAsBulletsOrNumbersWhenAskedSo() {
        assertThat(answer("Give me 3 bullet points:\n\n" + CACHE).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("- "));
        assertThat(answer("What are the key points?\n\n" + CACHE).lines()).allMatch(line -> line.startsWith("- "));
        assertThat(answer("Write a numbered list of the 4 main points.\n\n" + CACHE)
                        .lines())
                .hasSize(4)
                .allMatch(line -> line.matches("[1-4]\\. .*"));
    }

    @Test
    void leaveOutHeadings() {
        assertThat(answer("Summarize in 30 sentences:\n\n" + CACHE))
                .doesNotContain("Admission ")
                .doesNotContain("#");
    }

    @Test
    void areDeclinedWhenNoSentenceIsShortEnough() {
        assertThat(refusal("Summarize in one word:\n\n" + HARBOUR))
                .contains("short enough", "rewording is not possible");
    }

    @Test
    void workWithoutSpacesAndFullStops() {
        assertThat(answer("Summarize in one sentence:\n\n港口于星期一关闭。暴风雨损坏了码头。船只被派往另一个港口。码头的修理需要一个星期。"))
                .endsWith("。");
        assertThat(answer("Summarize: all of this without any full stop at all"))
                .isNotEmpty();
    }
}
