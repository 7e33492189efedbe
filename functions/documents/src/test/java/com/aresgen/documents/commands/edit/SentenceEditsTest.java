package com.aresgen.documents.commands.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.text.RandomMarkdown;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEditsTest {
    @Test
    void equalSentencesStay() {
        var before = "One is here. Two is here.\n\nThree is here.\n";
        var after = "One is here. Two was there.\n\nThree is here.\n";

        assertThat(SentenceEdits.between(before, after, 100)).containsExactly(new TextEdit(113, 125, "Two was there."));
    }

    @Test
    void everyChangedSentenceIsAnEditOfItsOwn() {
        assertThat(SentenceEdits.between("Eins. Zwei.\n\nDrei.", "One. Two.\n\nThree.", 0))
                .extracting(TextEdit::insert)
                .containsExactly("One.", "Two.", "Three.");
    }

    @Property(tries = 500)
    void editsMakeTheOtherText(@ForAll("texts") String before, @ForAll("texts") String after) {
        var edits = SentenceEdits.between(before, after, 0);

        assertThat(Workbench.applied(edits, before)).isEqualTo(after);
        var end = -1;
        for (var edit : edits) {
            assertThat(edit.from()).isGreaterThan(end);
            end = edit.to();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'# A\n\nOne. Two.\n\nThree.'|11|16|'# A\n\nNEW\n\nOne. Two.\n\nThree.'|'# A\n\nOne. Two.\n\nNEW\n\nThree.'",
                "'One.\n'|0|4|'NEW\n\nOne.\n'|'One.\n\nNEW\n'",
                "'# A\nText.'|4|9|'# A\n\nNEW\n\nText.'|'# A\nText.\n\nNEW'",
            })
    void aParagraphStandsAlone(String text, int from, int to, String before, String after) {
        var structure = Structure.of(text, true);
        var selection = new Span(from, to);

        assertThat(Workbench.applied(List.of(Paragraph.before(structure, selection, "NEW")), text))
                .isEqualTo(before);
        assertThat(Workbench.applied(List.of(Paragraph.after(structure, selection, "NEW")), text))
                .isEqualTo(after);
    }

    @Provide
    Arbitrary<String> texts() {
        return RandomMarkdown.texts();
    }
}
