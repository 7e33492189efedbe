package com.aresgen.voice.profile.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.Languages;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleLanguageTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final String ENGLISH = "We have seen that the house on the hill is older than the church below it.";
    private static final String PORTUGUESE =
            "O homem que vive na casa ao lado não sabe que a porta do jardim está aberta,"
                    + " mas a filha dele viu tudo e disse à mãe que não era preciso fechar.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The house on the hill is older than the church below it.        | en
            Das Haus auf dem Hügel ist älter als die Kirche unter ihm.      | de
            La maison sur la colline est plus ancienne que cette église.    | fr
            La casa de la colina es más antigua que la iglesia del pueblo.  | es
            丘の上の家は教会より古い。                                       | ja
            山上的房子比教堂更古老。                                         | zh
            언덕 위의 집은 교회보다 오래되었다.                              | ko
            Дом на холме старше церкви.                                     | ''
            """)
    void theScriptAndTheSmallWordsShowTheLanguage(String text, String code) {
        assertThat(SampleLanguage.of(text, Optional.empty(), LANGUAGES)).isEqualTo(new SampleLanguage(code, false));
    }

    @Test
    void theDetectedLanguageHasPrecedence() {
        assertThat(SampleLanguage.of(ENGLISH, Optional.of("de-AT"), LANGUAGES))
                .isEqualTo(new SampleLanguage("en", true));
    }

    @Test
    void aRegionIsNoOtherLanguage() {
        assertThat(SampleLanguage.of(ENGLISH, Optional.of("en-GB"), LANGUAGES))
                .isEqualTo(new SampleLanguage("en", false));
    }

    @Test
    void theDeclaredLanguageIsTakenWhereNothingIsDetected() {
        assertThat(SampleLanguage.of("Дом на холме старше церкви.", Optional.of("ru-RU"), LANGUAGES))
                .isEqualTo(new SampleLanguage("ru", false));
    }

    @Test
    void aRelatedLanguageIsNotTakenForAnother() {
        assertThat(SampleLanguage.of(PORTUGUESE, Optional.of("pt-BR"), LANGUAGES))
                .isEqualTo(new SampleLanguage("pt", false));
    }

    @Test
    void aLanguageThatCannotBeDetectedIsContradictedBySureText() {
        assertThat(SampleLanguage.of(ENGLISH, Optional.of("nl"), LANGUAGES)).isEqualTo(new SampleLanguage("en", true));
    }
}
