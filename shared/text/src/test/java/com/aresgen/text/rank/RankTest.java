package com.aresgen.text.rank;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.Language;
import com.aresgen.text.Text;
import org.junit.jupiter.api.Test;

class RankTest {
    @Test
    void ranksTheSentenceThatTheOthersAreNearToHighest() {
        var text = Text.of(
                "Cats chase mice. Dogs chew bones. Cats chase mice while dogs chew bones. Trains leave.",
                Language.UNKNOWN);
        var tfIdf = new TfIdf(text.sentences());

        var ranks = LexRank.of(text.sentences().stream()
                .map(sentence -> tfIdf.vector(sentence.terms()))
                .toList());

        assertThat(ranks[2]).isEqualTo(1);
        assertThat(ranks[3]).isLessThan(ranks[2]);
    }

    @Test
    void sendsAtMostSoManySentencesIntoLexRankFromAllPartsOfTheText() {
        var text = Text.of("The quiet harbour saw another ship arrive. ".repeat(10_000), Language.UNKNOWN);

        var candidates = Candidates.of(text);

        assertThat(candidates).hasSize(Candidates.MOST);
        assertThat(candidates.getLast().index()).isGreaterThan(9_900);
    }
}
