package com.aresgen.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Message;
import com.aresgen.models.answer.Completion;
import com.aresgen.text.Words;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnyMessageTest {
    @Property(tries = 300)
    void nothingThrowsAndTheSameMessageGetsTheSameAnswer(@ForAll("orders") String order, @ForAll("texts") String text) {
        var messages = List.of(new Message("user", order + text), new Message("user", text + order));
        for (var message : messages) {
            assertThat(Embedded.complete(message)).isEqualTo(Embedded.complete(message));
        }
    }

    @Property(tries = 300)
    void limitsHoldForEveryAnswer(
            @ForAll("texts") String text, @ForAll("texts") String stop, @ForAll @IntRange(max = 20) int tokens) {
        var prompt = Embedded.prompt(List.of(new Message("user", "Summarize:\n\n" + text)), tokens, List.of(stop));

        if (Embedded.complete(prompt) instanceof Completion.Answered answer) {
            assertThat(Words.countTokens(Embedded.text(answer))).isLessThanOrEqualTo(tokens);
            assertThat(stop.isEmpty() || !Embedded.text(answer).contains(stop)).isTrue();
        }
    }

    @Provide
    Arbitrary<String> orders() {
        return Arbitraries.of(
                "",
                "Summarize:\n",
                "Keyphrases:\n",
                "Outline:\n",
                "Who is it?\n\n",
                "in 3 words",
                "\"\"\"",
                "<text>",
                "- ");
    }

    @Provide
    Arbitrary<String> texts() {
        var wild = Arbitraries.strings().ofMaxLength(60);
        var scripts = Arbitraries.of(
                "港口于",
                "ー",
                "مرحبا بالعالم",
                "👩‍👩‍👧",
                "🇩🇪🇫🇷",
                "\ud83d",
                "e\u0301",
                "The port. ",
                "Dr. ",
                "3.5",
                "\n",
                "?",
                "'");
        return Arbitraries.oneOf(wild, scripts.list().ofMaxSize(30).map(parts -> String.join("", parts)));
    }
}
