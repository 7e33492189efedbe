package com.aresgen.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.Texts.Forked;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class OverlapsLawsTest {
    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void nothingThatOthersWroteIsLost(@ForAll("forked") Forked forked) {
        var overlaps = Overlaps.of(forked.a(), forked.b(), forked.base());
        var last = overlaps.rebased().apply(forked.b().apply(forked.base()));

        for (var theirs : forked.b().ranges()) {
            assertThat(overlaps.rebased().ranges())
                    .noneMatch(range -> Math.max(range.fromA(), theirs.fromB()) < Math.min(range.toA(), theirs.toB()));
        }
        assertThat(forked.b().ranges()).allMatch(theirs -> last.contains(theirs.inserted()));
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void aConflictShowsAllThreeTexts(@ForAll("forked") Forked forked) {
        var overlaps = Overlaps.of(forked.a(), forked.b(), forked.base());
        var last = overlaps.rebased().apply(forked.b().apply(forked.base()));
        var position = 0;

        for (var conflict : overlaps.conflicts()) {
            assertThat(conflict.before()).isEqualTo(forked.base().substring(conflict.fromA(), conflict.toA()));
            assertThat(conflict.theirs()).isEqualTo(last.substring(conflict.fromB(), conflict.toB()));
            assertThat(conflict.fromB()).isGreaterThanOrEqualTo(position);
            position = conflict.toB();
        }
    }

    /** A person who accepts all conflicts by hand gets both changes: the final text then contains each wanted text. */
    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void everyEditIsKeptOrInAConflictOrDoneByOthers(@ForAll("forked") Forked forked) {
        var overlaps = Overlaps.of(forked.a(), forked.b(), forked.base());
        var kept = overlaps.kept().ranges().stream().map(ChangedRange::edit).toList();
        var after = forked.b().apply(forked.base());

        assertThat(forked.a().ranges())
                .allMatch(range -> kept.contains(range.edit())
                        || after.contains(range.inserted())
                        || overlaps.conflicts().stream()
                                .anyMatch(conflict -> conflict.fromA() <= range.fromA()
                                        && range.toA() <= conflict.toA()
                                        && conflict.after().contains(range.inserted())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void againstNoChangeAllIsKept(@ForAll("forked") Forked forked) {
        var overlaps = Overlaps.of(forked.a(), ChangeSet.empty(forked.base().length()), forked.base());

        assertThat(overlaps.conflicts()).isEmpty();
        assertThat(overlaps.rebased().apply(forked.base())).isEqualTo(forked.a().apply(forked.base()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aChangeAgreesWithItself(@ForAll("forked") Forked forked) {
        var overlaps = Overlaps.of(forked.a(), forked.a(), forked.base());

        assertThat(overlaps.conflicts()).isEmpty();
        assertThat(overlaps.kept().isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Forked> forked() {
        return Texts.forked();
    }
}
