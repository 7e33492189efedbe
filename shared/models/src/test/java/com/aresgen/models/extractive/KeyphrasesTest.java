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

    private static List<String> phrases(String answer) {
        return List.of(answer.split(", ", -1));
    }
}
