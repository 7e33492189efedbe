package com.aresgen.documents.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MaskedTest {
    private static final String TEXT = "Run `x` at <b>{{place}}</b>.";
    private static final Masked MASKED = Masked.of(Structure.of(TEXT, true), new Span(0, TEXT.length()));

    @Test
    void eachPieceIsAMarker() {
        assertThat(MASKED.text()).isEqualTo("Run ⟦a1⟧ at ⟦a2⟧⟦a3⟧⟦a4⟧.");
        assertThat(MASKED.unmasked("In ⟦a3⟧: ⟦a1⟧")).isEqualTo("In {{place}}: `x`");
    }

    @Test
    void markersThatAreMissingRepeatedOrUnknownAreFaults() {
        assertThat(MASKED.fault("⟦a4⟧⟦a3⟧⟦a2⟧⟦a1⟧")).isEmpty();
        assertThat(MASKED.fault("⟦a1⟧⟦a2⟧⟦a3⟧"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("⟦a4⟧ is missing"));
        assertThat(MASKED.fault("⟦a1⟧⟦a1⟧⟦a2⟧⟦a3⟧⟦a4⟧"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("⟦a1⟧ is there 2 times"));
        assertThat(MASKED.fault(MASKED.text() + "⟦a9⟧"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("⟦a9⟧ stands for nothing"));
    }

    @Test
    void markersDifferFromWhatIsInTheText() {
        var text = "⟦a1⟧ and `code`";

        assertThat(Masked.of(Structure.of(text, true), new Span(0, text.length()))
                        .text())
                .isEqualTo("⟦a1⟧ and ⟦b1⟧");
    }

    @Property(tries = 500)
    void unmaskingGivesTheTextBack(@ForAll("markdown") String text) {
        var structure = Structure.of(text, true);
        var masked = Masked.of(structure, new Span(0, text.length()));

        assertThat(masked.unmasked(masked.text())).isEqualTo(text);
        assertThat(masked.fault(masked.text())).isEmpty();
        assertThat(structure
                        .pieces()
                        .difference(Structure.of(masked.unmasked(masked.text()), true)
                                .pieces()))
                .isEmpty();
    }

    @Property(tries = 300)
    void piecesSurviveWhateverIsDoneToTheWords(@ForAll("markdown") String text) {
        var masked = Masked.of(Structure.of(text, true), new Span(0, text.length()));
        var other = masked.text().replace("word", "Wort").replace("words", "Wörter");
        var unmasked = masked.unmasked(other);

        assertThat(masked.fault(other)).isEmpty();
        var at = 0;
        for (var piece : masked.pieces()) {
            at = unmasked.indexOf(piece, at);
            assertThat(at).isNotNegative();
            at += piece.length();
        }
    }

    @Property(tries = 300)
    void aStreamIsUnmaskedLikeAWhole(@ForAll("markdown") String text, @ForAll @IntRange(min = 1, max = 7) int size) {
        var masked = Masked.of(Structure.of(text, true), new Span(0, text.length()));
        var stream = new UnmaskedStream(masked);
        var shown = new StringBuilder();
        for (var piece : pieces(masked.text(), size)) {
            shown.append(stream.next(piece));
        }

        assertThat(shown.append(stream.rest())).hasToString(text);
    }

    @Provide
    Arbitrary<String> markdown() {
        return RandomMarkdown.texts();
    }

    private static List<String> pieces(String text, int size) {
        return List.of(text.split("(?s)(?<=\\G.{" + size + "})"));
    }
}
