package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.ALHAMBRA;
import static com.aresgen.models.extractive.Engine.CANAL;
import static com.aresgen.models.extractive.Engine.TOWER;
import static com.aresgen.models.extractive.Engine.TURM;
import static com.aresgen.models.extractive.Engine.answer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people commonly write is understood. */
class PhrasingsTest {
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
                "I need a short summary of this for my notes.",
                "Can you give me the main ideas in bullet points?",
                "Summarize the following text delimited by triple quotes.",
                "Return only the summary, nothing else. Summarize:",
                "Make it shorter",
                "Summarize this email from my boss:",
                "Write a paragraph summarizing this text:",
                "Give me an email summary:",
                "What's this about?",
                "What is this email about?",
                "Give me a detailed summary of the main events:",
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
    @ValueSource(strings = {"Summarize: ", "Summarize in one sentence:\n", "Please summarize this:\n\n"})
    void leavesTheTextWholeAfterAColon(String order) {
        assertThat(answer(order + "Do not open the valve while the pump runs. The valve is hot. Call the engineer."))
                .contains("Do not open the valve while the pump runs.");
    }

    @Test
    void asksTheTextWhatIsMoreThanASummary() {
        assertThat(answer(TOWER + " The main idea of Eiffel was lattice.\n\nWhat was the main idea of Eiffel?"))
                .contains("lattice");
    }
}
