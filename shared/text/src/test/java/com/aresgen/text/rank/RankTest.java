package com.aresgen.text.rank;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.Language;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.samples.Samples;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankTest {
    @Test
    void theSentenceThatTheOthersAreNearToIsTheMostCentral() {
        var text = Text.of(
                "Cats chase mice. Dogs chew bones. Cats chase mice while dogs chew bones. Trains leave.",
                Language.UNKNOWN);
        var terms = text.sentences().stream().map(Sentence::terms).toList();
        var tfIdf = new TfIdf(terms);

        var ranks = LexRank.of(terms.stream().map(tfIdf::vector).toList());

        assertThat(ranks[2]).isEqualTo(1);
        assertThat(ranks[3]).isLessThan(ranks[2]);
    }

    @Test
    void aLongTextIsComparedByAtMostSoManySentencesFromAllItsParts() {
        var text = Text.of("The quiet harbour saw another ship arrive. ".repeat(10_000), Language.UNKNOWN);

        var candidates = new Salience(text).sentences();

        assertThat(candidates).hasSize(Candidates.MOST);
        assertThat(candidates.getLast().index()).isGreaterThan(9_900);
    }

    @Test
    void theNewsIsMoreSalientThanWhatPointsBackToIt() {
        var salience = new Salience(Samples.read(Samples.HARBOUR));
        var sentences = salience.sentences();

        assertThat(sentences.getFirst().text()).startsWith("The city council of Oakhaven voted");
        for (var i = 1; i < sentences.size(); i++) {
            assertThat(salience.of(i)).isLessThan(salience.of(0));
        }
    }

    @Test
    void bm25FollowsItsFormula() {
        var bm25 = new Bm25(List.of(List.of("ice", "ship", "ice"), List.of("ship"), List.of("coal", "school")));

        assertThat(bm25.rarity("ice")).isCloseTo(Math.log(1 + 2.5 / 1.5), Offset.offset(1e-12));
        // Twice in three words, where a document has two on average: 2 x 2.2 / (2 + 1.2 x (0.25 + 0.75 x 3 / 2)).
        assertThat(bm25.score(0, Map.of("ice", 1.0, "none", 1.0)))
                .isCloseTo(Math.log(1 + 2.5 / 1.5) * 4.4 / 3.65, Offset.offset(1e-12));
        assertThat(bm25.score(2, Map.of("ice", 1.0))).isZero();
    }
}
