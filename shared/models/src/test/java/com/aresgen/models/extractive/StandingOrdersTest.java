package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.HARBOUR;
import static com.aresgen.models.extractive.Engine.TOWER;
import static com.aresgen.models.extractive.Engine.answer;
import static com.aresgen.models.extractive.Engine.refusal;
import static com.aresgen.models.extractive.Engine.sentences;
import static com.aresgen.models.extractive.Engine.system;
import static com.aresgen.models.extractive.Engine.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What system messages order is followed wholly or declined, whatever the user asks. */
class StandingOrdersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Always answer in German.                            | translation",
                "Respond only with JSON.                             | 'JSON'",
                "You are a pirate. Always answer in pirate speak.    | 'pirate', 'pirate speak'",
                "Speak like Yoda.                                    | 'Speak like Yoda'",
                "You are a helpful assistant. Answer in rhyme.       | 'rhyme'"
            })
    void declinesUnderStandingOrdersThatItCannotFollow(String orders, String unread) {
        assertThat(refusal(system(orders), user("Summarize: " + TOWER))).contains(unread, "LLM_BASE_URL");
        assertThat(refusal(system(orders), user(TOWER + "\n\nWhen was the Eiffel Tower completed?")))
                .contains(unread);
    }

    @Test
    void readsStandingOrdersInTheLastParagraphToo() {
        assertThat(refusal(
                        system("You are an assistant.\n\n" + HARBOUR + "\n\nAlways end with a joke."),
                        user("Summarize.")))
                .contains("'end with a joke'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are a helpful assistant.",
                "You are a careful summarizer. Be concise.",
                "You are a helpful assistant for Acme Corp. Always answer in English.",
                "You answer questions using only the provided context. If it is not in the context, say that you do not know.",
                TOWER
            })
    void followsStandingOrdersThatItCan(String orders) {
        assertThat(answer(system(orders), user("Summarize: " + TOWER))).contains("designed");
        assertThat(answer(system(orders), user(TOWER + "\n\nWhen was the Eiffel Tower completed?")))
                .contains("1889");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summarize in one sentence.", "You are a summarizer. Answer in one sentence."})
    void keepsToTheLengthThatStands(String orders) {
        assertThat(sentences(answer(system(orders), user("Summarize: " + HARBOUR))))
                .hasSize(1);
        assertThat(sentences(answer(system(orders), user("Summarize in 3 sentences: " + HARBOUR))))
                .hasSize(3);
    }

    @Test
    void declinesAnOrderForTheTextToComeThatItCannotFollow() {
        assertThat(refusal(system("Summarize the user's text like a pirate."), user(HARBOUR)))
                .contains("system message orders", "'like a pirate'");
    }
}
