package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.HARBOUR;
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

/** An instruction is followed wholly or declined with the words that were not understood. */
class UnderstandingTest {
    private static final String TOWER =
            "The Eiffel Tower was designed by the firm of Gustave Eiffel and completed in 1889"
                    + " for the World's Fair in Paris. It is repainted every seven years. Six million people visit it each year.";
    private static final String TURM =
            "Der Eiffelturm wurde von der Firma von Gustave Eiffel entworfen. Er wurde 1889 für"
                    + " die Weltausstellung in Paris fertig. Er wird alle sieben Jahre neu gestrichen.";
    private static final String CANAL = "En Occitanie, le canal du Midi relie Toulouse à la mer Méditerranée. Il a été"
            + " construit par Pierre-Paul Riquet. Il attire chaque année des milliers de bateaux.";
    private static final String ALHAMBRA =
            "La Alhambra es un conjunto de palacios situado en Granada. Fue construida en los"
                    + " siglos XIII y XIV. Cada año la visitan más de dos millones de personas.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summarize in two sentences without mentioning Paris:        | a summary: 'without mentioning Paris'",
                "Write a short poem summarizing this text:                   | a summary: 'poem'",
                "Summarize like a pirate:                                    | a summary: 'like a pirate'",
                "Summarize in rhyme:                                         | a summary: 'rhyme'",
                "Summarize in a sarcastic tone:                              | a summary: 'sarcastic tone'",
                "Summarize in a formal tone:                                 | a summary: 'formal tone'",
                "Summarize in the first person:                              | a summary: 'first person'",
                "Summarize using emojis:                                     | a summary: 'emojis'",
                "Summarize in one sentence in all caps:                      | a summary: 'caps'",
                "Summarize in one sentence in future tense:                  | a summary: 'future tense'",
                "Summarize in one sentence starting with the word 'However': | a summary: 'starting with the word 'However'",
                "Summarize backwards:                                        | a summary: 'backwards'",
                "Summarize the opposite of this text:                        | a summary: 'opposite'",
                "Summarize in one sentence and suggest a title:              | a summary: 'suggest a title'",
                "Summarize in two sentences and list five keywords:          | a summary: 'five keywords'",
                "Summarize this article about towers humorously:             | a summary: 'humorously'",
                "Summarize the first paragraph:                              | a summary: 'first paragraph'",
                "Summarize what it says about Paris:                         | a summary: 'Paris'",
                "Summarize in two rhyming sentences:                         | a summary: 'rhyming'",
                "Summarize in 2 sentences of 10 words:                       | a summary: '10 words'",
                "Can you summarize this for a busy executive?                | a summary: 'busy executive'",
                "You are a pirate. Summarize this text:                      | a summary: 'pirate'",
                "Summarize this text. Use a formal tone.                     | a summary: 'formal tone'",
                "Give me the keywords as a JSON array:                       | keyphrases: 'JSON array'",
                "Extract keywords with a short definition of each:           | keyphrases: 'definition of each'",
                "List three keywords and explain them:                       | keyphrases: 'explain'",
                "Keywords in uppercase:                                      | keyphrases: 'uppercase'"
            })
    void declinesWhatItDidNotUnderstand(String instruction, String unread) {
        assertThat(refusal(instruction + " " + TOWER)).contains("This asks for more than " + unread + ".");
        assertThat(refusal(instruction + "\n\n" + TOWER)).contains(unread);
        assertThat(refusal(system(TOWER), user(instruction))).contains(unread);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Fasse den Text in Reimform zusammen:        | 'Reimform'",
                "Fasse den Text ohne Paris zusammen:         | 'ohne Paris'",
                "Nenne die Schlagwörter als JSON:            | 'JSON'",
                "Résume ce texte comme un pirate :           | 'comme un pirate'",
                "Résume ce texte sans mentionner Toulouse :  | 'sans mentionner Toulouse'",
                "Resume el texto como un pirata:             | 'como un pirata'",
                "Resume este texto en rima:                  | 'rima'"
            })
    void declinesItInOtherLanguagesToo(String instruction, String unread) {
        assertThat(refusal(instruction + " " + TURM)).contains(unread);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summarize in 0 sentences:             | '0 sentences'",
                "Summarize in -1 sentences:            | '-1 sentences'",
                "Summarize in 1.5 sentences:           | '1.5 sentences'",
                "Summarize in half a sentence:         | 'half'",
                "Summarize in less than one sentence:  | 'less than one'",
                "Give me 0 keywords:                   | '0'",
                "Give me -3 keywords:                  | '-3'"
            })
    void declinesCountsThatMakeNoSense(String instruction, String count) {
        assertThat(refusal(instruction + " " + TOWER)).contains(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summarize this article about bees in two sentences:",
                "Please summarize this email about pumps for me:",
                "Could you please give me a short, clear summary of the following text?",
                "Summarize the text below in at most 30 words:",
                "Write a concise one-paragraph summary:",
                "I would like a brief summary of this article:",
                "Give me the three most important points as a bulleted list:",
                "Give me an extractive summary in 2 sentences, quoting the text:",
                "Summarize in English:",
                "Provide a summary of no more than two sentences:",
                "Read the following text and summarize it in two sentences:",
                "Summarize the following news article from the Guardian in three bullet points:",
                "Summarize this in about 40 words. Do not add any information.",
                "Summarize this text. Use two sentences. No introduction.",
                "In two sentences, what is this text about?",
                "Can you sum this up in one sentence?",
                "Summarise the passage as briefly as possible:",
                "Here is an article about towers. Please summarize it:",
                "Make a numbered list of the main points:",
                "Extract the main keywords from this text, one per line:",
                "Which keywords best describe this text?",
                "Give me a comma-separated list of the top 5 keywords:",
                "Extract up to 3 key terms from the article:"
            })
    void followsOrdinaryPhrasings(String instruction) {
        assertThat(answer(instruction + "\n\n" + TOWER)).contains("Eiffel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte fass den Artikel über Türme kurz zusammen:",
                "Gib mir die wichtigsten Punkte des Textes:",
                "Erstelle eine kurze Zusammenfassung auf Deutsch:",
                "Worum geht es in diesem Text?",
                "Kannst du mir diesen Text in einem Satz zusammenfassen?",
                "Nenne die drei wichtigsten Schlagwörter:"
            })
    void followsGermanPhrasings(String instruction) {
        assertThat(answer(instruction + "\n\n" + TURM)).contains("Eiffel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fais un résumé de l'article suivant :",
                "Peux-tu résumer ce texte brièvement ?",
                "Quels sont les points clés du texte ?",
                "Résumez le texte ci-dessous en 30 mots maximum :",
                "De quoi parle ce texte ?",
                "Donne-moi cinq mots-clés :"
            })
    void followsFrenchPhrasings(String instruction) {
        assertThat(answer(instruction + "\n\n" + CANAL)).contains("Occitanie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haz un resumen breve del siguiente texto:",
                "¿Puedes resumir este texto en una frase?",
                "¿Cuáles son los puntos clave?",
                "¿De qué trata este texto?",
                "Dame cinco palabras clave:"
            })
    void followsSpanishPhrasings(String instruction) {
        assertThat(answer(instruction + "\n\n" + ALHAMBRA)).contains("Alhambra");
    }

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
}
