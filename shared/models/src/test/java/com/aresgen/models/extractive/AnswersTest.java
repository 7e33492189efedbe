package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.CACHE;
import static com.aresgen.models.extractive.Engine.HARBOUR;
import static com.aresgen.models.extractive.Engine.MOOR;
import static com.aresgen.models.extractive.Engine.answer;
import static com.aresgen.models.extractive.Engine.refusal;
import static com.aresgen.models.extractive.Engine.sentences;
import static com.aresgen.models.extractive.Engine.system;
import static com.aresgen.models.extractive.Engine.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final String TOWER =
            "The Eiffel Tower was completed in 1889 for the World's Fair in Paris. It was the tallest structure until the"
                    + " Chrysler Building was finished in 1930. It is repainted every seven years to protect it from rust."
                    + " Many people visit the tower. Some artists protested at first but today artists like the tower.";
    private static final String ROLE = "You are a helpful assistant. Answer questions from the document below.\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much will the new bridge cost?                | 84 million euros",
                "When does construction begin?                     | March 2027",
                "Who is the mayor of Oakhaven?                     | Ingrid Solberg",
                "Why was the old bridge closed to freight trains?  | cracks in two of its main girders",
                "How fast may passenger trains cross the bridge?   | 20 kilometres per hour",
                "What do opponents fear?                           | salt marshes",
                "How much would the tunnel cost?                   | 140 million euros",
                "What did the city offer the fishing cooperative?  | a new pier near the lighthouse",
                "How many signatures did residents collect?        | 2,300",
                "Who is the chairman of the fishing cooperative?   | Piet Halvorsen",
                "Based on the text, how many members voted for the plan? | Eleven of the nineteen"
            })
    void quoteThePassageOfANewsStory(String question, String evidence) {
        var answer = answer(system(ROLE + HARBOUR), user(question));

        assertThat(answer).contains(evidence);
        assertThat(sentences(answer)).hasSizeLessThanOrEqualTo(3).isSubsetOf(sentences(HARBOUR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is Tern?                                    | in-memory cache",
                "How does admission work?                         | admission policy",
                "Which entries are evicted when the cache is full? | least recently used entry of the probation segment",
                "What is the default time to live?                | 60 seconds",
                "Who wrote Tern?                                  | Amara Okafor",
                "What happens on a restart?                       | empties the cache",
                "Tell me about the probation segment              | probation segment"
            })
    void quoteThePassageOfAManual(String question, String evidence) {
        assertThat(answer(CACHE + "\n\n" + question)).contains(evidence);
        assertThat(answer("Context:\n" + CACHE + "\n\nQuestion: " + question + "\nAnswer:"))
                .contains(evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wie viele Brutpaare des Kiebitzes wurden gezählt? | 46 Brutpaare",
                "Wer leitet die Messungen?                         | Prof. Dr. Helga Brandt",
                "Wie lang ist der Bohlenweg?                       | 2,4 km",
                "Wann soll die Fläche auf 500 Hektar wachsen?      | 2030"
            })
    void quoteThePassageOfAGermanText(String question, String evidence) {
        assertThat(answer(question + "\n\n" + MOOR)).contains(evidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the capital of France?",
                "Who won the football match?",
                "What is the best recipe for apple pie?",
                "How many people live in Berlin?",
                "When was Ingrid Solberg born?",
                "How old is the mayor?",
                "Does photosynthesis need light?"
            })
    void areDeclinedWhenTheTextDoesNotHoldThem(String question) {
        assertThat(refusal(system(ROLE + HARBOUR), user(question))).contains("No passage of the text", "LLM_BASE_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List all people mentioned in the text",
                "Which people are mentioned?",
                "What do I need to do?",
                "What does 'monument' mean?",
                "What would happen if it was not repainted?",
                "How many years passed between the Eiffel Tower and the Chrysler Building?",
                "How old is the Eiffel Tower?",
                "How many years ago was the Eiffel Tower completed?",
                "How tall is the Eiffel Tower?",
                "What is the difference between the Eiffel Tower and the Chrysler Building?"
            })
    void areDeclinedWhenNoPassageStatesThem(String question) {
        assertThat(refusal(TOWER + "\n\n" + question)).contains("LLM_BASE_URL");
        assertThat(refusal(system(ROLE + TOWER), user(question))).contains("LLM_BASE_URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "How tall is the tower?                    | The tower is 330 metres tall.",
                "How old is the tower?                     | The tower is 134 years old.",
                "How tall is the tower?                    | The tower is 330 metres tall.",
                "What does 'monument' mean?                | A monument means a thing that reminds.",
                "What would happen if it was not painted?  | If it was not painted, the iron would rust.",
                "What is the difference between iron and steel? | Iron and steel differ in carbon.",
                "How many years passed between the tower and the bridge? | Ten years passed between the tower and the bridge.",
                "¿Cuántas personas la visitan cada año?    | Cada año la visitan más de dos millones de personas."
            })
    void quoteThePassageThatStatesThem(String question, String passage) {
        assertThat(answer("It rained in Paris. " + passage + "\n\n" + question)).contains(passage);
    }

    @ParameterizedTest
    @CsvSource({
        "Do artists like the tower?, Some artists protested at first but today artists like the tower.",
        "Is the tower repainted?, It is repainted every seven years to protect it from rust."
    })
    void areOneSentenceWhenYesOrNoWouldDo(String question, String sentence) {
        assertThat(answer(TOWER + "\n\n" + question)).isEqualTo(sentence);
    }
}
