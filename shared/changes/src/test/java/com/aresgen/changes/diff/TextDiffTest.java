package com.aresgen.changes.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.ChangedRange;
import com.aresgen.changes.TextEdit;
import com.aresgen.changes.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextDiffTest {
    @Test
    void anEditOfAWordReplacesThatWord() {
        assertThat(edits("It is a quick fox.\nNext line.\n", "It is a slow fox.\nNext line.\n"))
                .containsExactly(new TextEdit(8, 13, "slow"));
    }

    @Test
    void anAddedLineIsAnInsertion() {
        assertThat(edits("one\nthree\n", "one\ntwo\nthree\n")).containsExactly(new TextEdit(4, 4, "two\n"));
        assertThat(edits("one\ntwo\nthree\n", "one\nthree\n")).containsExactly(new TextEdit(4, 8, ""));
    }

    @Test
    void editsOfDistantWordsStayApart() {
        assertThat(edits("The ship left the old harbour at noon.", "A ship left the new harbour at noon."))
                .containsExactly(new TextEdit(0, 3, "A"), new TextEdit(18, 21, "new"));
    }

    @Test
    void replacedWordsWithOnlySpacesBetweenAreOneEdit() {
        assertThat(edits("He saw the very old ship.", "He saw the rather new ship."))
                .containsExactly(new TextEdit(11, 19, "rather new"));
    }

    @Test
    void aSentenceThatHasLittleInCommonIsReplacedAsOne() {
        assertThat(edits("Ships wait in the harbour.", "Why was it closed in the end, then, and by whom?"))
                .hasSize(1);
    }

    @Test
    void aCharacterAboveTheBasicPlaneIsNeverSplit() {
        // Both have the high surrogate D83D.
        assertThat(edits("a 😀 b", "a 😁 b")).containsExactly(new TextEdit(2, 4, "😁"));
        assertThat(edits("e\u0301t\u00e9", "e\u0300t\u00e9")).containsExactly(new TextEdit(0, 4, "e\u0300t\u00e9"));
    }

    @Test
    void aScriptWithoutSpacesIsComparedByCharacter() {
        assertThat(edits("港口现在关闭了", "港口明天关闭了")).containsExactly(new TextEdit(2, 4, "明天"));
    }

    @Test
    void equalTextsHaveNoChange() {
        assertThat(TextDiff.changes("same\n", "same\n")).isEqualTo(ChangeSet.empty(5));
        assertThat(TextDiff.changes("", "")).isEqualTo(ChangeSet.empty(0));
    }

    @Test
    void givenPiecesAreComparedInThePlaceOfLines() {
        var changes = TextDiff.changes(
                List.of("One is here. ", "Two is there. ", "Three."),
                List.of("Two is there. ", "One is here. ", "Three."));

        assertThat(changes.apply("One is here. Two is there. Three.")).isEqualTo("Two is there. One is here. Three.");
        assertThat(changes.ranges()).allMatch(range -> range.inserted().isEmpty() || range.isInsertion());
    }

    @Test
    void fewEditsOfALongParagraphStaySmall() {
        var before = String.join("", Texts.paragraphs(2_800, 1)).replace('\n', ' ');
        var words = new ArrayList<>(List.of(before.split(" ", -1)));
        words.set(5, "FIRST");
        words.add(100_000, "MIDDLE");
        words.set(words.size() - 5, "LAST");
        var after = String.join(" ", words);

        assertThat(edits(before, after))
                .extracting(TextEdit::insert)
                .allMatch(text -> text.length() < 16)
                .hasSize(3);
    }

    private static List<TextEdit> edits(String before, String after) {
        var changes = TextDiff.changes(before, after);
        assertThat(changes.apply(before)).isEqualTo(after);
        return changes.ranges().stream().map(ChangedRange::edit).toList();
    }
}
