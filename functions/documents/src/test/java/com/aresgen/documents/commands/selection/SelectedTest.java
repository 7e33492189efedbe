package com.aresgen.documents.commands.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.aresgen.documents.commands.body.Selection;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedTest {
    private static final String TEXT = "Ärger 😀 mit dem Zug. Der Zug kam nicht, und der Zug kam spät.";

    @Test
    void theWholeTextIsSelectedByDefault() {
        assertThat(Selected.in(TEXT, Optional.empty())).isEqualTo(new Selected.At(0, TEXT.length()));
    }

    @Test
    void rangesCountCodePoints() {
        assertThat(selected(range(6, 7))).isEqualTo("😀");
        assertThat(selected(range(8, 11))).isEqualTo("mit");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "5,2", "-1,3", "0,1000", "62,63", "9007199254740991,9007199254740991"})
    void anEmptyReversedOrFarRangeIsOutOfRange(long start, long end) {
        assertThat(refused(range(start, end)).problem()).isEqualTo(Problem.SELECTION_OUT_OF_RANGE);
    }

    @Test
    void aBlankDocumentIsEmptyWhateverIsSelected() {
        assertThat(Selected.in(" \n", Optional.of(range(0, 1)))).isEqualTo(new Selected.Refused(new EmptyDocument()));
    }

    @Test
    void aQuoteIsFoundByItsWordsAndContext() {
        assertThat(selected(quote("dem Zug"))).isEqualTo("dem Zug");
        assertThat(Selected.in(TEXT, Optional.of(new Selection.Quote("Zug", Optional.of("Der "), Optional.empty()))))
                .isEqualTo(new Selected.At(TEXT.indexOf("Zug kam nicht"), TEXT.indexOf("Zug kam nicht") + 3));
    }

    @Test
    void anAmbiguousQuoteListsItsPositionsInCodePoints() {
        var failure = refused(quote("Zug"));

        assertThat(failure.problem()).isEqualTo(Problem.QUOTE_AMBIGUOUS);
        assertThat(failure.members().get("positions"))
                .isEqualTo(List.of(new TextRange(16, 19), new TextRange(25, 28), new TextRange(48, 51)));
    }

    @Test
    void overlappingPositionsCountToo() {
        assertThat(refused("aaa", quote("aa")).members().get("positions"))
                .isEqualTo(List.of(new TextRange(0, 2), new TextRange(1, 3)));
    }

    @Test
    void aQuoteThatIsNotThereNamesTheNearestPassage() {
        var failure = refused(quote("mit den Zug"));

        assertThat(failure.problem()).isEqualTo(Problem.QUOTE_NOT_FOUND);
        assertThat(failure.members().get("nearest")).isEqualTo(new QuoteNotFound.Nearest(8, 19, "mit dem Zug"));
    }

    @Test
    void aQuoteInAnotherContextSaysSo() {
        assertThat(refused(new Selection.Quote("mit", Optional.of("ohne "), Optional.empty()))
                        .detail())
                .contains("not with this prefix and suffix");
    }

    @Test
    void aQuoteThatIsLikeNothingHasNoNearestPassage() {
        assertThat(refused(quote("xylophone quartz")).members()).isEmpty();
        assertThat(refused(quote("q")).members()).isEmpty();
    }

    @Test
    void halfACharacterIsNoQuote() {
        assertThat(refused("😀", quote("\uD83D")).problem()).isEqualTo(Problem.QUOTE_NOT_FOUND);
    }

    @Test
    void theSearchIsFastInALargeDocument() {
        var large = "The quick brown fox jumps over the lazy dog. ".repeat(24_000);
        var quote = "The quick brown fox jumps over the crazy dog. ".repeat(400);

        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(refused(large, quote(quote)).problem()).isEqualTo(Problem.QUOTE_NOT_FOUND);
            assertThat(refused(large, quote("e")).problem()).isEqualTo(Problem.QUOTE_AMBIGUOUS);
        });
    }

    @Property
    void aRangeSelectsItsCodePoints(
            @ForAll @NotEmpty String noise,
            @ForAll @IntRange(max = 20) int start,
            @ForAll @IntRange(min = 1, max = 9) int length) {
        var text = "a😀b"
                + noise.codePoints()
                        .filter(point -> point < 0xD800 || point > 0xDFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var points = text.codePoints().toArray();
        if (start + length <= points.length) {
            var at = (Selected.At) Selected.in(text, Optional.of(range(start, start + length)));
            assertThat(text.substring(at.from(), at.to())).isEqualTo(new String(points, start, length));
        }
    }

    private static Selection range(long start, long end) {
        return new Selection.Range(start, end);
    }

    private static Selection quote(String exact) {
        return new Selection.Quote(exact, Optional.empty(), Optional.empty());
    }

    private static String selected(Selection selection) {
        var at = (Selected.At) Selected.in(TEXT, Optional.of(selection));
        return TEXT.substring(at.from(), at.to());
    }

    private static Failure refused(Selection selection) {
        return refused(TEXT, selection);
    }

    private static Failure refused(String text, Selection selection) {
        return ((Selected.Refused) Selected.in(text, Optional.of(selection))).failure();
    }
}
