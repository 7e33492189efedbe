package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Embedded.CACHE;
import static com.aresgen.models.extractive.Embedded.HARBOUR;
import static com.aresgen.models.extractive.Embedded.MOOR;
import static com.aresgen.models.extractive.Embedded.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.Passage;
import com.aresgen.text.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEngineTest {
    private static final TextEngine ENGINE = new TextEngine();
    private static final String TOWER =
            "The Eiffel Tower was completed in 1889 for the World's Fair in Paris. It was the tallest structure until the"
                    + " Chrysler Building was finished in 1930. It is repainted every seven years to protect it from rust."
                    + " Many people visit the tower. Some artists protested at first but today artists like the tower.";

    @Test
    void aSummaryStartsWithWhatTheNewsIs() {
        assertThat(summary(HARBOUR, new Length.Sentences(2)).getFirst())
                .startsWith("The city council of Oakhaven voted on Tuesday to build a new rail bridge");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aSummaryIsVerbatimInTheOrderOfTheTextAndAsLongAsAsked(int asked) {
        for (var text : List.of(HARBOUR, CACHE, MOOR)) {
            var all = sentences(text);

            assertThat(summary(text, new Length.Sentences(asked)))
                    .hasSize(asked)
                    .isSubsetOf(all)
                    .isSortedAccordingTo((a, b) -> Integer.compare(all.indexOf(a), all.indexOf(b)));
        }
    }

    @Test
    void aSummarySaysNothingTwice() {
        var doubled = HARBOUR + "\n\n" + HARBOUR.replace(" on Tuesday", "") + "\n\n" + HARBOUR;

        var summary = summary(doubled, new Length.Sentences(12));

        assertThat(new HashSet<>(summary)).hasSameSizeAs(summary);
        assertThat(summary.stream().filter(sentence -> sentence.startsWith("The city council")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 100})
    void aSummaryKeepsWithinTheWordsAsked(int words) {
        var summary = String.join(" ", summary(HARBOUR, new Length.WordCount(words)));

        assertThat(summary.split("\\s+", -1)).hasSizeBetween(words / 2, words);
        assertThat(summary(HARBOUR, new Length.WordCount(1))).isEmpty();
    }

    @Test
    void aSummaryLeavesOutHeadings() {
        assertThat(summary(CACHE, new Length.Sentences(30)))
                .doesNotContain("Admission", "How the Tern cache evicts entries");
    }

    @Test
    void anOutlineHasASentenceOfEachSection() {
        var outline = ENGINE.outline(ENGINE.read(CACHE), 10).sections();

        assertThat(outline)
                .extracting(Outline.Section::heading)
                .containsExactly(
                        Optional.of("How the Tern cache evicts entries"),
                        Optional.of("Admission"),
                        Optional.of("Eviction"),
                        Optional.of("Consistency"),
                        Optional.of("Operations"));
        assertThat(outline).extracting(section -> section.point().text()).isSubsetOf(sentences(CACHE));
        assertThat(ENGINE.outline(ENGINE.read(CACHE), 2).sections()).hasSize(2).isSubsetOf(outline);
    }

    @Test
    void anOutlineOfATextWithoutHeadingsGoesByItsParagraphs() {
        var text =
                "Ice closed the harbour in January.\n\nShips waited outside the ice. They had no coal.\n\nThe school of the town was closed.";

        assertThat(ENGINE.outline(ENGINE.read(text), 10).sections())
                .hasSize(3)
                .allMatch(section -> section.heading().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When does construction begin?                     | March 2027",
                "Why was the old bridge closed to freight trains?  | cracks in two of its main girders",
                "How many kilometres per hour may passenger trains go? | 20 kilometres per hour",
                "What do opponents fear?                           | salt marshes",
                "How much would the tunnel cost?                   | 140 million euros",
                "How many signatures had residents collected?      | 2,300",
                "Who is the chairman of the fishing cooperative?   | Piet Halvorsen"
            })
    void anAnswerIsThePassageOfANewsStory(String question, String evidence) {
        var answer = answer(HARBOUR, question);

        assertThat(String.join(" ", answer)).contains(evidence);
        assertThat(answer.stream().flatMap(passage -> sentences(passage).stream()))
                .hasSizeLessThanOrEqualTo(3)
                .isSubsetOf(sentences(HARBOUR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is Tern?                                    | in-memory cache",
                "Which entry does Tern evict when the cache is full? | least recently used entry of the probation segment",
                "What is the default time to live?                | 60 seconds",
                "Who wrote Tern?                                  | Amara Okafor",
                "What happens on a restart?                       | empties the cache"
            })
    void anAnswerIsThePassageOfAManual(String question, String evidence) {
        assertThat(String.join(" ", answer(CACHE, question))).contains(evidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the capital of France?",
                "Who won the football match?",
                "How many people live in Berlin?",
                "When was Ingrid Solberg born?",
                "How old is the mayor?",
                "Does photosynthesis need light?"
            })
    void thereIsNoAnswerThatTheTextDoesNotHold(String question) {
        assertThat(answer(HARBOUR, question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which people are mentioned?",
                "What does 'monument' mean?",
                "What would happen if it was not repainted?",
                "How many years passed between the Eiffel Tower and the Chrysler Building?",
                "How old is the Eiffel Tower?",
                "How many years ago was the Eiffel Tower completed?",
                "How tall is the Eiffel Tower?",
                "What is the difference between the Eiffel Tower and the Chrysler Building?",
                "What should be done?"
            })
    void thereIsNoAnswerThatNoPassageStates(String question) {
        assertThat(answer(TOWER, question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Do artists like the tower?, Some artists protested at first but today artists like the tower.",
        "Is the tower repainted?, It is repainted every seven years to protect it from rust."
    })
    void anAnswerIsOneSentenceWhenYesOrNoWouldDo(String question, String sentence) {
        assertThat(answer(TOWER, question)).containsExactly(sentence);
    }

    @Test
    void anAnswerKnowsItsPlaceInTheText() {
        var text = "Bees dance.\n\nThe dance was\ndecoded in 1944.";

        assertThat(ENGINE.answer(ENGINE.read(text), "When was the dance decoded?"))
                .containsExactly(new Passage(13, text.length(), "The dance was decoded in 1944."));
    }

    @Test
    void aCitationIsThePassageOfASourceThatSupportsTheSentenceBest() {
        var text =
                "Halvorsen said the cooperative would accept a pier. Tern evicts the least recently used entry. It rains on Mars.";
        var sources = List.of(CACHE, HARBOUR);

        var citations = ENGINE.cite(
                ENGINE.read(text), sources.stream().map(ENGINE::read).toList());

        assertThat(citations).extracting(Citation::source).containsExactly(1, 0);
        assertThat(citations.getFirst().passage().text()).startsWith("Its chairman, Piet Halvorsen");
        assertThat(citations.getLast().passage().text()).startsWith("When the cache is full, Tern evicts");
        for (var citation : citations) {
            var sentence = citation.sentence();
            var passage = citation.passage();
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            assertThat(sources.get(citation.source()).substring(passage.start(), passage.end()))
                    .isEqualTo(passage.text());
            assertThat(citation.support()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void aSentenceIsNotSupportedByAPassageWithOtherFigures() {
        var source =
                List.of(ENGINE.read("The bridge will cost 84 million euros. The tunnel will cost 140 million euros."));

        assertThat(ENGINE.cite(ENGINE.read("The bridge will cost 85 million euros."), source))
                .isEmpty();
        assertThat(ENGINE.cite(ENGINE.read("The bridge will cost 84 million euros."), source))
                .hasSize(1);
        assertThat(ENGINE.cite(ENGINE.read("The bridge will cost 84 million euros."), List.of()))
                .isEmpty();
    }

    private static List<String> summary(String text, Length length) {
        return ENGINE.summarize(ENGINE.read(text), length).stream()
                .map(Sentence::text)
                .toList();
    }

    private static List<String> answer(String text, String question) {
        return ENGINE.answer(ENGINE.read(text), question).stream()
                .map(Passage::text)
                .toList();
    }
}
