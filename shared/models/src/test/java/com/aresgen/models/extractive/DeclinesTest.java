package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.HARBOUR;
import static com.aresgen.models.extractive.Engine.refusal;
import static com.aresgen.models.extractive.Engine.system;
import static com.aresgen.models.extractive.Engine.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello!                                           | a conversation",
                "Hi there, how are you?                           | a conversation",
                "Write a poem about the sea                       | new writing",
                "tell me a joke                                   | new writing",
                "Schreibe ein Gedicht über den Herbst             | new writing",
                "Write a Python function that sorts a list        | program code",
                "What is 12 * 7?                                  | a calculation",
                "Translate this to French: The cat sleeps.        | a translation",
                "What is the capital of France?                   | no text to search for an answer in",
                "Summarize this.                                  | no text to summarize",
                "Give me 5 keywords                               | no text to take keyphrases from",
                "The harbour is closed.                           | does not recognize",
                "''                                               | an empty message"
            })
    void sayWhatWasAskedForAndWhatWouldHelp(String message, String asked) {
        assertThat(refusal(message)).contains(asked, "local/extractive-1", "summarizes", "LLM_BASE_URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Translate the following text to German:          | a translation",
                "Summarize the following text in German.          | a translation",
                "Summarize this and translate it to Spanish:      | a translation",
                "Summarize this like I'm five:                    | another form or style",
                "Summarize this as a poem:                        | another form or style",
                "Rewrite this text in simple words:               | a rewording",
                "Suggest a title for this text:                   | a new title",
                "What is the sentiment of this text?              | a judgement",
                "Write an email about this:                       | new writing"
            })
    void holdWithATextToo(String instruction, String asked) {
        assertThat(refusal(instruction + "\n\n" + HARBOUR)).contains(asked);
        assertThat(refusal(system(HARBOUR), user(instruction))).contains(asked);
    }

    @Test
    void meetAConversationWithoutAUser() {
        assertThat(refusal(system(HARBOUR))).contains("without a user message");
        assertThat(refusal()).contains("without a user message");
    }
}
