package com.aresgen.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.Texts.Forked;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ChangeSetLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void aCompositionDoesWhatBothDo(@ForAll("forked") Forked forked) {
        var after = forked.a().apply(forked.base());
        var next = forked.b().map(forked.a(), false);

        assertThat(forked.a().compose(next).apply(forked.base())).isEqualTo(next.apply(after));
        assertThat(ChangeSet.compose(List.of(forked.a(), next, ChangeSet.empty(next.newLength())))
                        .apply(forked.base()))
                .isEqualTo(next.apply(after));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothOrdersLeaveTheSameText(@ForAll("forked") Forked forked) {
        var a = forked.a();
        var b = forked.b();

        assertThat(a.compose(b.map(a, false)).apply(forked.base()))
                .isEqualTo(b.compose(a.map(b, true)).apply(forked.base()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anInverseRestoresTheText(@ForAll("forked") Forked forked) {
        var inverse = forked.a().invert(forked.base());

        assertThat(inverse.apply(forked.a().apply(forked.base()))).isEqualTo(forked.base());
        assertThat(inverse.invert(forked.a().apply(forked.base()))).isEqualTo(forked.a());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void rangesSayAllThatChanges(@ForAll("forked") Forked forked) {
        var edits = forked.a().ranges().stream().map(ChangedRange::edit).toList();
        var after = forked.a().apply(forked.base());

        assertThat(ChangeSet.of(forked.base().length(), edits).apply(forked.base()))
                .isEqualTo(after);
        assertThat(forked.a().ranges())
                .allMatch(range -> after.substring(range.fromB(), range.toB()).equals(range.inserted()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void jsonRoundTrips(@ForAll("forked") Forked forked) {
        assertThat(ChangesJson.read(forked.a().toJson())).isEqualTo(new ChangesJson.Read(forked.a()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mappingSplitsNoSurrogatePair(@ForAll("forked") Forked forked) {
        var after = forked.a().apply(forked.base());

        assertThat(forked.a().fault(forked.base())).isEmpty();
        assertThat(forked.b().map(forked.a(), false).fault(after)).isEmpty();
    }

    @Provide
    Arbitrary<Forked> forked() {
        return Texts.forked();
    }
}
