package com.aresgen.models.extractive;

import static com.aresgen.models.extractive.Engine.CACHE;
import static com.aresgen.models.extractive.Engine.HARBOUR;
import static com.aresgen.models.extractive.Engine.MOOR;
import static com.aresgen.models.extractive.Engine.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyphrasesTest {
    @Test
    void nameWhatTheTextIsAbout() {
        assertThat(phrases(answer("Extract the keywords:\n\n" + HARBOUR)))
                .contains("bridge", "marshes", "Ingrid Solberg");
        assertThat(phrases(answer("List the 5 key phrases:\n\n" + CACHE)))
                .contains("cache", "Tern", "probation segment");
        assertThat(phrases(answer("Nenne fünf Schlüsselwörter:\n\n" + MOOR))).contains("Moore", "Torf");
    }

    @ParameterizedTest
    @CsvSource({
        "Extract 5 keywords:, 5",
        "Give me the top seven key phrases from this text., 7",
        "List the keywords of this article, 10",
        "What are the three main topics?, 3",
        "Nenne vier Schlagwörter., 4",
        "Donne six mots-clés., 6",
        "Extrae ocho palabras clave., 8"
    })
    void areAsManyAsAskedAndAllInTheText(String instruction, int asked) {
        for (var text : List.of(HARBOUR, CACHE, MOOR)) {
            var phrases = phrases(answer(instruction + "\n\n" + text));

            assertThat(phrases).hasSize(asked).doesNotHaveDuplicates().allMatch(text::contains);
        }
    }

    @Test
    void doNotContainEachOther() {
        var phrases = phrases(answer("20 keywords please:\n\n" + HARBOUR));

        for (var phrase : phrases) {
            assertThat(phrases.stream().filter(other -> (" " + other + " ").contains(" " + phrase + " ")))
                    .hasSize(1);
        }
    }

    @Test
    void comeOnePerLineWhenAskedSo() {
        assertThat(answer("List 4 keywords, one per line.\n\n" + CACHE).lines()).hasSize(4);
    }

    @Test
    void areFoundInScriptsWithoutSpaces() {
        assertThat(phrases(answer("Keywords:\n\n東京タワーは東京都港区にある電波塔である。東京タワーは1958年に完成した。")))
                .contains("東京タワー", "電波塔");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Eiffel Tower was designed by the firm of Gustave Eiffel and completed in 1889 for the World's Fair in Paris."
                        + " It was the tallest structure in the world until the Chrysler Building in New York was finished in 1930."
                        + " | Gustave Eiffel, World's Fair, New York, Chrysler Building"
                        + " | Eiffel and completed, Fair in Paris, firm of Gustave, York, completed in 1889",
                "En Occitanie, le canal du Midi relie Toulouse à la mer Méditerranée. Il attire chaque année des bateaux."
                        + " | canal du Midi, Toulouse | Midi relie Toulouse, Midi, relie",
                "La Alhambra es un conjunto de palacios situado en Granada. Fue construida en los siglos XIII y XIV."
                        + " | Alhambra, Granada, palacios | situado en Granada, XIII y XIV, XIII, palacios situado",
                "Der Eiffelturm wurde von der Firma von Gustave Eiffel entworfen. Er war lange höher als alles in New York."
                        + " | Eiffelturm, Gustave Eiffel, New York | Gustave Eiffel entworfen, New, entworfen",
                "NASA launched the James Webb Space Telescope in 2021. Engineers cooled its mirrors."
                        + " | NASA, James Webb Space Telescope | NASA launched, Webb, Space Telescope",
                "The Bank of England raised its rate. Nobody at the Bank of England spoke."
                        + " | Bank of England | Bank, England"
            })
    void areWholeNamesAndSpanNoVerb(String text, String wanted, String unwanted) {
        assertThat(phrases(answer("Keywords:\n\n" + text)))
                .contains(wanted.split(", ", -1))
                .doesNotContain(unwanted.split(", ", -1));
    }

    private static List<String> phrases(String answer) {
        return List.of(answer.split(", ", -1));
    }
}
