package com.aresgen.changes.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.Texts;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class TextDiffLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theChangeLeadsFromOneTextToTheOther(@ForAll("texts") String before, @ForAll("texts") String after) {
        var changes = TextDiff.changes(before, after);

        assertThat(changes.apply(before)).isEqualTo(after);
        assertThat(changes.fault(before)).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theSameByPieces(@ForAll("pieces") List<String> before, @ForAll("pieces") List<String> after) {
        assertThat(TextDiff.changes(before, after).apply(String.join("", before)))
                .isEqualTo(String.join("", after));
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Texts.any().list().ofMaxSize(5);
    }
}
