package com.aresgen.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OverlapsTest {
    private static final String BASE = "The quick brown fox jumps";

    @Test
    void editsApartBothApply() {
        var overlaps = overlaps(List.of(edit("quick", "slow")), List.of(edit("fox", "dog")));

        assertThat(overlaps.conflicts()).isEmpty();
        assertThat(last(overlaps, List.of(edit("fox", "dog")))).isEqualTo("The slow brown dog jumps");
    }

    @Test
    void anEditOfATextThatOthersReplacedIsAConflictAndTheirTextStays() {
        var theirs = List.of(new TextEdit(0, 0, "> "), edit("quick", "swift"));
        var overlaps = overlaps(List.of(edit("quick brown", "slow grey"), edit("jumps", "sleeps")), theirs);

        assertThat(last(overlaps, theirs)).isEqualTo("> The swift brown fox sleeps");
        assertThat(overlaps.conflicts())
                .containsExactly(new Conflict(4, 15, "quick brown", "slow grey", 6, 17, "swift brown"));
    }

    @Test
    void positionsOfAConflictCountTheEditsThatWereKept() {
        var theirs = List.of(edit("fox", "dog"));
        var overlaps = overlaps(List.of(edit("The", "That very"), edit("fox", "cat")), theirs);
        var text = last(overlaps, theirs);
        var conflict = overlaps.conflicts().getFirst();

        assertThat(text).isEqualTo("That very quick brown dog jumps");
        assertThat(text.substring(conflict.fromB(), conflict.toB()))
                .isEqualTo("dog")
                .isEqualTo(conflict.theirs());
    }

    @Test
    void whatOthersInsertInsideOfMyRangeIsAConflictAndAtItsEdgeIsNot() {
        assertThat(overlaps(List.of(edit("quick", "slow")), List.of(new TextEdit(6, 6, "x")))
                        .conflicts())
                .hasSize(1);
        for (var edge : List.of(4, 9)) {
            var theirs = List.of(new TextEdit(edge, edge, "x"));
            var overlaps = overlaps(List.of(edit("quick", "slow")), theirs);

            assertThat(overlaps.conflicts()).isEmpty();
            assertThat(last(overlaps, theirs))
                    .isEqualTo(edge == 4 ? "The xslow brown fox jumps" : "The slowx brown fox jumps");
        }
    }

    @Test
    void anInsertionIntoATextThatOthersDeletedIsAConflict() {
        var overlaps = overlaps(List.of(new TextEdit(9, 9, "er")), List.of(edit("quick brown ", "")));

        assertThat(overlaps.kept().isEmpty()).isTrue();
        assertThat(overlaps.conflicts()).containsExactly(new Conflict(9, 9, "", "er", 4, 4, ""));
        assertThat(overlaps(List.of(new TextEdit(4, 4, "very ")), List.of(edit("quick brown ", "")))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void twoInsertionsAtOnePlaceBothStayAndTheirsComesFirst() {
        var theirs = List.of(new TextEdit(4, 4, "very "));
        var overlaps = overlaps(List.of(new TextEdit(4, 4, "too ")), theirs);

        assertThat(overlaps.conflicts()).isEmpty();
        assertThat(last(overlaps, theirs)).startsWith("The very too quick");
    }

    @Test
    void whatBothSidesDidIsDoneOnceAndNoConflict() {
        for (var edit : List.of(edit("fox", "dog"), new TextEdit(4, 4, "very "), edit("quick ", ""))) {
            var overlaps = overlaps(List.of(edit), List.of(edit));

            assertThat(overlaps.kept().isEmpty()).isTrue();
            assertThat(overlaps.conflicts()).isEmpty();
        }
        // The model replaces the word, a person adds a letter to it.
        assertThat(overlaps(List.of(edit("fox", "foox")), List.of(new TextEdit(17, 17, "o")))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void editsInsideOfOneDeletedTextAreOneConflict() {
        var overlaps =
                overlaps(List.of(edit("quick", "slow"), edit("fox", "cat")), List.of(edit("quick brown fox ", "")));

        assertThat(overlaps.conflicts())
                .containsExactly(new Conflict(4, 19, "quick brown fox", "slow brown cat", 4, 4, ""));
    }

    private static Overlaps overlaps(List<TextEdit> mine, List<TextEdit> theirs) {
        return Overlaps.of(ChangeSet.of(BASE.length(), mine), ChangeSet.of(BASE.length(), theirs), BASE);
    }

    private static String last(Overlaps overlaps, List<TextEdit> theirs) {
        return overlaps.rebased().apply(ChangeSet.of(BASE.length(), theirs).apply(BASE));
    }

    private static TextEdit edit(String part, String replacement) {
        var from = BASE.indexOf(part);
        return new TextEdit(from, from + part.length(), replacement);
    }
}
