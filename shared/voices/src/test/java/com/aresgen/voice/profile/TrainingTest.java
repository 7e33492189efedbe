package com.aresgen.voice.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.answer.Warning;
import com.aresgen.text.Words;
import com.aresgen.voice.profile.Training.NotDiverse;
import com.aresgen.voice.profile.Training.TooShort;
import com.aresgen.voice.profile.Training.Trained;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Stylometry STYLOMETRY = Stylometry.load();
    private static final String GERMAN = sentences(
            "Der Hafen,Die Stadt,Unser Nachbar,Mein Bruder,Das Gericht,Jeder Gast,Ihr Lehrer,Die Mannschaft,Ein Händler,"
                    + "Das Orchester,Der Förster,Eine Ärztin",
            "hat gestern einen langen Brief geschrieben.,war im Winter noch nie so ruhig.,wird morgen wieder nach Hause fahren."
                    + ",konnte die alte Brücke nicht mehr finden.,ist bei diesem Wetter lieber drinnen geblieben."
                    + ",hatte von dem neuen Plan nichts gehört.,will im Sommer ein größeres Fenster bauen."
                    + ",sollte über das Ergebnis niemals offen sprechen.,muss vor dem Abend noch Wasser holen."
                    + ",darf unter keinen Umständen allein bleiben.,möchte nach all den Jahren endlich schlafen.",
            60);
    private static final String JAPANESE = sentences(
            "港の猫は,私の兄は,古い駅は,彼女の先生は,山の村は,市場の商人は,隣の子供は",
            "毎朝六時に起きて海を見ます。,昨日から何も食べていません。,冬になるととても静かです。,新しい計画を知りませんでした。" + ",雨の日には本を読んでいます。,来年の春に橋を渡るでしょう。",
            40);

    @Test
    void threeHundredWordsAreEnough() {
        assertThat(train(Passages.MEMO.words(299))).isEqualTo(new TooShort(299, 300));
        assertThat(profile(Passages.MEMO.words(300)).wordCount()).isEqualTo(300);
    }

    @Test
    void samplesAreAddedUp() {
        var training = STYLOMETRY.train(List.of(Passages.MEMO.words(200), Passages.BLOG.words(100)), Optional.empty());

        assertThat(training).isInstanceOf(Trained.class);
    }

    @Test
    void quotationsAndCodeDoNotCount() {
        var sample = Passages.MEMO.words(297) + ".\n\nHe wrote “" + Passages.BLOG_AGAIN.words(40)
                + "”\n\n```\nint many = words + in + code;\n```\n\n> And a block quote.\n";

        assertThat(train(sample)).isEqualTo(new TooShort(299, 300));
        assertThat(train(sample + "\nNo!")).isInstanceOf(Trained.class);
    }

    @Test
    void repeatedSentencesCountOnce() {
        var once = Passages.MEMO.words(299) + ".";

        assertThat(train(once + "\n\n" + once.replace(" ", "  "))).isEqualTo(new NotDiverse(598, 299));
        assertThat(profile(once + "\n\nIt is Late.\n\nit is late.").wordCount()).isEqualTo(302);
    }

    @Test
    void oneWordIsNotDiverse() {
        assertThat(train("buffalo ".repeat(300))).isEqualTo(new NotDiverse(300, 1));
    }

    @Test
    void anEmptySampleIsTooShort() {
        assertThat(train("")).isEqualTo(new TooShort(0, 300));
        assertThat(STYLOMETRY.train(List.of(), Optional.of("en"))).isEqualTo(new TooShort(0, 300));
    }

    @Test
    void confidenceGrowsWithTheSample() {
        assertThat(Confidence.ofSample(999)).isEqualTo(Confidence.LOW);
        assertThat(Confidence.ofSample(1_000)).isEqualTo(Confidence.MEDIUM);
        assertThat(Confidence.ofSample(3_000)).isEqualTo(Confidence.HIGH);
        assertThat(Confidence.HIGH.wire()).isEqualTo("high");
    }

    @Test
    void theDetectedLanguageIsUsedAndReported() {
        var training = (Trained) STYLOMETRY.train(List.of(Passages.MEMO.text()), Optional.of("de-DE"));

        assertThat(training.profile().language()).isEqualTo("en");
        assertThat(training.warnings()).extracting(Warning::code).containsExactly("language_differs");
    }

    @Test
    void noEnglishFormulaIsAppliedToAnotherLanguage() {
        var profile = profile(GERMAN);

        assertThat(profile.language()).isEqualTo("de");
        assertThat(profile.measured()).isEmpty();
        var figures = profile.figures();
        assertThat(figures.readingGrade()).isNull();
        assertThat(figures.formality()).isNull();
        assertThat(figures.contractionRate()).isNull();
        assertThat(figures.person()).isNull();
        assertThat(figures.lexicalDiversity()).isNull();
        assertThat(figures.sentenceWords()).isBetween(8.0, 9.5);
        assertThat(figures.sentenceSpread()).isNotNull();
        assertThat(figures.punctuation()).isNotNull();
    }

    @Test
    void charactersOfJapaneseCountOneEach() {
        var profile = profile(JAPANESE);

        assertThat(profile.language()).isEqualTo("ja");
        assertThat(profile.wordCount()).isGreaterThan(600);
        assertThat(profile.measured()).isEmpty();
        assertThat(profile.excerpts()).hasSize(3).allMatch(JAPANESE::contains);
        assertThat(STYLOMETRY.measure(profile, JAPANESE.substring(0, 300)).adherence())
                .isGreaterThan(80);
    }

    @Test
    void excerptsAreThreePassagesOfTheSampleInItsOrder() {
        var text = Passages.BLOG.text();
        var excerpts = profile(text).excerpts();

        assertThat(excerpts).hasSize(3);
        assertThat(excerpts.stream().mapToInt(text::indexOf)).isSorted().allMatch(at -> at >= 0);
        assertThat(excerpts).allMatch(excerpt -> Words.count(excerpt) >= 60);
        assertThat(excerpts).noneMatch(excerpt -> excerpt.contains("doorstop"));
    }

    @Test
    void aSampleWithoutFullStopsHasExcerptsToo() {
        assertThat(profile(Passages.MEMO.text().replaceAll("[.\\n]+", " ")).excerpts())
                .isNotEmpty();
    }

    @Test
    void excerptsWithQuotationsAreTakenWhereThereAreNoOthers() {
        var quoting = Passages.BLOG.text().replace("! ", "! “Quite so.” ").replace(". ", ". “Quite so.” ");

        assertThat(profile(quoting).excerpts()).hasSize(3).allMatch(excerpt -> excerpt.contains("“Quite so.”"));
    }

    @Test
    void sentencesThatAQuotationWasCutOutOfHaveNoLength() {
        var uncut = profile(Passages.MEMO.text()).figures();
        var quoting = profile(Passages.MEMO.text() + "\n\nHe “did” it.\n\n“Never,” she said.")
                .figures();

        assertThat(quoting.sentenceWords()).isEqualTo(uncut.sentenceWords());
        assertThat(quoting.sentenceSpread()).isEqualTo(uncut.sentenceSpread());
    }

    @Test
    void theCeilingIsWhatOtherTextsOfTheAuthorReach() {
        assertThat(profile(Passages.BLOG.text()).style().calibration().ceiling())
                .isBetween(70, 95);
    }

    private static String sentences(String subjects, String predicates, int count) {
        var first = subjects.split(",", -1);
        var second = predicates.split(",", -1);
        return IntStream.range(0, count)
                .mapToObj(
                        i -> first[i % first.length] + (first[0].endsWith("は") ? "" : " ") + second[i % second.length])
                .collect(Collectors.joining(first[0].endsWith("は") ? "" : " "));
    }

    private static Training train(String sample) {
        return STYLOMETRY.train(List.of(sample), Optional.empty());
    }

    private static Profile profile(String sample) {
        return ((Trained) train(sample)).profile();
    }
}
