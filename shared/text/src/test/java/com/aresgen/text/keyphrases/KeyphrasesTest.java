package com.aresgen.text.keyphrases;

import static com.aresgen.text.samples.Samples.CACHE;
import static com.aresgen.text.samples.Samples.HARBOUR;
import static com.aresgen.text.samples.Samples.MOOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.samples.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyphrasesTest {
    @Test
    void nameWhatTheTextIsAbout() {
        assertThat(best(10, HARBOUR)).contains("bridge", "marshes", "Ingrid Solberg");
        assertThat(best(5, CACHE)).contains("cache", "Tern", "probation segment");
        assertThat(best(5, MOOR)).contains("Moore", "Torf");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void areAsManyAsAskedAndAllInTheText(int asked) {
        for (var text : List.of(HARBOUR, CACHE, MOOR)) {
            assertThat(best(asked, text)).hasSize(asked).doesNotHaveDuplicates().allMatch(text::contains);
        }
    }

    @Test
    void doNotContainEachOther() {
        var phrases = best(20, HARBOUR);

        for (var phrase : phrases) {
            assertThat(phrases.stream().filter(other -> (" " + other + " ").contains(" " + phrase + " ")))
                    .hasSize(1);
        }
    }

    @Test
    void areFoundInScriptsWithoutSpaces() {
        assertThat(best(10, "東京タワーは東京都港区にある電波塔である。東京タワーは1958年に完成した。")).contains("東京タワー", "電波塔");
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
        assertThat(best(10, text)).contains(wanted.split(", ", -1)).doesNotContain(unwanted.split(", ", -1));
    }

    private static List<String> best(int most, String text) {
        return new Keyphrases(Samples.read(text)).best(most);
    }
}
