package com.aresgen.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeSetTest {
    private static final String BASE = "The quick fox";

    private final ChangeSet brown = ChangeSet.replace(BASE.length(), 10, 10, "brown ");
    private final ChangeSet slow = ChangeSet.replace(BASE.length(), 4, 9, "slow");

    @Test
    void editsApplyAtOnceInAnyOrder() {
        var changes = ChangeSet.of(
                BASE.length(),
                List.of(new TextEdit(10, 13, "dog"), new TextEdit(0, 3, "A"), new TextEdit(13, 13, "!")));

        assertThat(changes.apply(BASE)).isEqualTo("A quick dog!");
        assertThat(changes.newLength()).isEqualTo("A quick dog!".length());
    }

    @Test
    void insertionsAtOnePlaceKeepTheirOrder() {
        var changes =
                ChangeSet.of(1, List.of(new TextEdit(1, 1, "b"), new TextEdit(1, 1, "c"), new TextEdit(0, 1, "a")));

        assertThat(changes.apply("-")).isEqualTo("abc");
    }

    @Test
    void anEditThatOverlapsOrDoesNotFitIsABugOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeSet.of(5, List.of(new TextEdit(0, 3, ""), new TextEdit(2, 4, ""))));
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.replace(5, 4, 6, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextEdit(3, 2, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextEdit(0, 0, "a\r\n"));
    }

    @Test
    void aChangeFitsTextsAndChangesOfItsLengthOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> brown.apply("The fox"))
                .withMessage("The change is made for a text of 13 code units, this has 7");
        assertThatIllegalArgumentException().isThrownBy(() -> brown.invert("The fox"));
        assertThatIllegalArgumentException().isThrownBy(() -> brown.compose(slow));
        assertThatIllegalArgumentException().isThrownBy(() -> brown.map(ChangeSet.empty(7), false));
        assertThatIllegalArgumentException().isThrownBy(() -> brown.mapPos(14, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> brown.mapPos(-1, -1));
    }

    @Test
    void twoChangesOfOneTextJoinInEitherOrder() {
        assertThat(brown.compose(slow.map(brown, false)).apply(BASE)).isEqualTo("The slow brown fox");
        assertThat(slow.compose(brown.map(slow, true)).apply(BASE)).isEqualTo("The slow brown fox");
    }

    @Test
    void ofTwoInsertionsAtOnePlaceTheOneBeforeComesFirst() {
        var x = ChangeSet.replace(0, 0, 0, "x");
        var y = ChangeSet.replace(0, 0, 0, "y");

        assertThat(x.compose(y.map(x, false)).apply("")).isEqualTo("xy");
        assertThat(x.compose(y.map(x, true)).apply("")).isEqualTo("yx");
    }

    @Test
    void aPositionAtAnInsertionIsBeforeOrAfterIt() {
        assertThat(brown.mapPos(10, -1)).isEqualTo(10);
        assertThat(brown.mapPos(10, 1)).isEqualTo(16);
        assertThat(brown.mapPos(12, -1)).isEqualTo(18);
    }

    @Test
    void itsInverseRestoresTheText() {
        assertThat(slow.invert(BASE).apply(slow.apply(BASE))).isEqualTo(BASE);
    }

    @Test
    void itsRangesSayWhatWasReplacedInBothTexts() {
        assertThat(slow.compose(ChangeSet.replace(12, 0, 3, "One")).ranges())
                .containsExactly(new ChangedRange(0, 3, 0, 3, "One"), new ChangedRange(4, 9, 4, 8, "slow"));
        // CodeMirror keeps adjacent parts apart, and reports them as one.
        assertThat(ChangeSet.of(4, List.of(new TextEdit(0, 2, "a"), new TextEdit(2, 4, "b")))
                        .ranges())
                .containsExactly(new ChangedRange(0, 4, 0, 2, "ab"));
    }

    @Test
    void aChangeThatChangesNothingIsEmpty() {
        assertThat(ChangeSet.empty(3).isEmpty()).isTrue();
        assertThat(ChangeSet.empty(0).isEmpty()).isTrue();
        assertThat(ChangeSet.of(3, List.of(new TextEdit(1, 1, ""))).isEmpty()).isTrue();
        assertThat(slow.isEmpty()).isFalse();
        assertThat(ChangeSet.empty(3).apply("abc")).isEqualTo("abc");
    }

    @Test
    void equalChangesHaveEqualParts() {
        var same = ChangeSet.of(BASE.length(), List.of(new TextEdit(4, 9, "slow")));

        assertThat(same).isEqualTo(slow).hasSameHashCodeAs(slow).isNotEqualTo(brown);
        assertThat(slow).hasToString("4 5:4 4");
    }

    @Test
    void manyKeystrokesAreOneInsertion() {
        var keystrokes = new ArrayList<ChangeSet>();
        for (var i = 0; i < 200; i++) {
            keystrokes.add(ChangeSet.replace(100 + i, 50 + i, 50 + i, "k"));
        }

        assertThat(ChangeSet.compose(keystrokes)).isEqualTo(ChangeSet.replace(100, 50, 50, "k".repeat(200)));
        assertThat(ChangeSet.compose(List.of(slow))).isSameAs(slow);
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.compose(List.of()));
    }

    @Test
    void aFaultNamesTheLengthOrTheSurrogatePair() {
        assertThat(slow.fault(BASE)).isEmpty();
        assertThat(slow.fault(BASE + "!")).contains("is made for a text of 13 code units, this has 14");
        assertThat(ChangeSet.replace(4, 2, 2, "x").fault("a😀b")).contains("splits a surrogate pair at 2");
        assertThat(ChangeSet.replace(4, 0, 2, "").fault("a😀b")).contains("splits a surrogate pair at 2");
        assertThat(ChangeSet.replace(4, 1, 3, "😁").fault("a😀b")).isEmpty();
        assertThat(ChangeSet.replace(4, 1, 3, "\ud83d").fault("a😀b"))
                .contains("inserts half of a surrogate pair at 1");
    }
}
