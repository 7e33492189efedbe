package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Embedded.CACHE;
import static com.aresgen.models.extractive.Embedded.HARBOUR;
import static com.aresgen.models.extractive.Embedded.answer;
import static com.aresgen.models.extractive.Embedded.assistant;
import static com.aresgen.models.extractive.Embedded.complete;
import static com.aresgen.models.extractive.Embedded.refusal;
import static com.aresgen.models.extractive.Embedded.sentences;
import static com.aresgen.models.extractive.Embedded.system;
import static com.aresgen.models.extractive.Embedded.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Message;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest {
    @Test
    void aFollowUpIsAboutTheTextOfTheEarlierMessage() {
        var first = user("Summarize in two sentences:\n\n" + HARBOUR);
        var second = assistant(answer(first));
        var third = user("Who is the chairman of the fishing cooperative?");

        assertThat(answer(first, second, third)).contains("Piet Halvorsen");
        assertThat(answer(first, second, user("Keyphrases:"))).contains("bridge");
        assertThat(answer(first, second, third, assistant("…"), user("What do opponents fear?")))
                .contains("salt marshes");
    }

    @Test
    void theLatestTextIsTheOneMeant() {
        assertThat(answer(user(HARBOUR), assistant("Noted."), user(CACHE), user("Summarize it in one sentence.")))
                .isIn(sentences(CACHE));
    }

    @Test
    void aToolResultIsAText() {
        assertThat(answer(new Message("tool", CACHE), user("What is the default time to live?")))
                .contains("60 seconds");
    }

    @Test
    void whatTheAssistantSaidIsNoText() {
        assertThat(refusal(assistant(HARBOUR), user("Summarize:"))).contains("no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "developer"})
    void aSystemMessageIsIgnoredWithAWarning(String role) {
        var order = user("Summarize in one sentence: " + HARBOUR);
        var plain = (Completion.Answered) complete(order);
        var warned = (Completion.Answered) complete(new Message(role, "Answer in German."), order);

        assertThat(warned.piece()).isEqualTo(plain.piece());
        assertThat(warned.warnings())
                .extracting(Warning::text)
                .containsExactly("local/extractive-1 follows no system message: it was ignored.");
        assertThat(plain.warnings()).isEmpty();
        assertThat(refusal(system(HARBOUR), user("Summarize:"))).contains("no text");
    }
}
