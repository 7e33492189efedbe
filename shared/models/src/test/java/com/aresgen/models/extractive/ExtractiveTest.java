package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Embedded.CACHE;
import static com.aresgen.models.extractive.Embedded.HARBOUR;
import static com.aresgen.models.extractive.Embedded.MODEL;
import static com.aresgen.models.extractive.Embedded.complete;
import static com.aresgen.models.extractive.Embedded.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer;
import com.aresgen.models.failure.ContextLengthExceeded;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ExtractiveTest {
    private static final String ORDER = "Summarize in three sentences:\n\n" + HARBOUR;

    @Test
    void answersTheSameInEveryLocale() {
        var before = Locale.getDefault();
        var first = complete(user(ORDER));
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(new Extractive().complete(MODEL, prompt(ORDER, 4096))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void countsTokensOfPromptAndAnswer() {
        var text = (Completion.Answered) complete(user("Summarize: It rains, 3.5 mm."));

        assertThat(Embedded.text(text)).isEqualTo("It rains, 3.5 mm.");
        assertThat(text.usage().promptTokens()).isEqualTo(8);
        assertThat(text.usage().completionTokens()).isEqualTo(6);
        assertThat(text.finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void endsAtTheTokenLimit() {
        var whole = (Completion.Answered) complete(user(ORDER));
        var cut = (Completion.Answered) complete(prompt(ORDER, 10));

        assertThat(cut.finish()).isEqualTo(FinishReason.LENGTH);
        assertThat(cut.usage().completionTokens()).isEqualTo(10);
        assertThat(Embedded.text(whole)).startsWith(Embedded.text(cut) + " ");
    }

    @Test
    void endsBeforeTheEarliestStopSequence() {
        var stop = List.of("estuary", "rail", "", "nowhere");
        var text = (Completion.Answered) complete(Embedded.prompt(List.of(user(ORDER)), 4096, stop));

        assertThat(Embedded.text(text)).isEqualTo("The city council of Oakhaven voted on Tuesday to build a new ");
        assertThat(text.finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void declinesAPromptAboveItsContext() {
        var declined = (Completion.Declined) complete(user("word ".repeat(128_001)));

        assertThat(declined.failure()).isEqualTo(new ContextLengthExceeded(128_000, Optional.of(128_001)));
    }

    @Test
    void readsALongTextInBoundedTime() {
        var text = new StringBuilder("Summarize in five sentences:\n\n");
        for (var i = 0; i < 10_000; i++) {
            text.append("Ship ")
                    .append(i)
                    .append(" brought cargo ")
                    .append(i % 97)
                    .append(" to pier ")
                    .append(i % 31)
                    .append(". ");
        }
        var messages = List.of(user(text.toString()));

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> complete(Embedded.prompt(messages, 4096, List.of())));
    }

    @Test
    void namesItsVersion() {
        var answer = (Completion.Answered) complete(user(ORDER));

        assertThat(answer.fingerprint().orElseThrow()).startsWith("extractive-1-");
    }

    @Test
    void streamsTheAnswerThatItWouldGiveAtOnce() {
        var whole = (Completion.Answered) complete(user(ORDER));
        var begun = (AnswerStart.Begun) new Extractive().stream(MODEL, prompt(ORDER, 4096));

        var said = new StringBuilder();
        var event = begun.answer().next();
        while (event instanceof RunningAnswer.Event.Part(AnswerPart piece)) {
            said.append(piece.content());
            event = begun.answer().next();
        }
        assertThat(said).hasToString(Embedded.text(whole));
        assertThat(event).isEqualTo(new RunningAnswer.Event.Ended(whole.finish(), whole.usage(), List.of()));
        assertThat(begun.fingerprint()).isEqualTo(whole.fingerprint());
    }

    @Test
    void setsBulletsOutlinesAndKeyphrases() {
        assertThat(Embedded.answer("Summarize in 3 bullets:\n\n" + CACHE).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("- "));
        assertThat(Embedded.answer("Keywords as a list:\n\n" + CACHE).lines())
                .hasSize(10)
                .allMatch(line -> line.startsWith("- "));
        assertThat(Embedded.answer("Extract 3 keyphrases:\n\n" + CACHE).split(", ", -1))
                .hasSize(3);
        assertThat(Embedded.answer("Outline:\n\n" + CACHE).lines()).hasSize(10).contains("Admission", "Eviction");
    }

    @Test
    void declinesASummaryThatNoSentenceIsShortEnoughFor() {
        assertThat(Embedded.refusal("Summarize in one word:\n\n" + HARBOUR)).contains("short enough");
    }

    @Test
    void worksWithoutSpacesAndFullStops() {
        assertThat(Embedded.answer("Summarize in one sentence:\n\n港口于星期一关闭。暴风雨损坏了码头。船只被派往另一个港口。码头的修理需要一个星期。"))
                .endsWith("。");
        assertThat(Embedded.answer("Summarize: all of this without any full stop at all"))
                .isNotEmpty();
    }

    private static Prompt prompt(String message, int tokens) {
        return Embedded.prompt(List.of(user(message)), tokens, List.of());
    }
}
