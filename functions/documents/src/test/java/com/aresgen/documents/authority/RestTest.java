package com.aresgen.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Revision.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An author who has typed nothing for half a minute rests; then the author's last revision becomes a version. */
final class RestTest {
    private static final Instant START = Instant.parse("2026-05-11T08:14:00Z");
    private static final String ANN = "key_ann";
    private static final String BEN = "key_ben";
    private final Rest rest = new Rest(Duration.ofSeconds(30));

    private static Revision typed(long number, String author, long second) {
        return new Revision(number, author, Origin.EDIT, "a client", number, "[]", at(second));
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }

    private List<Long> ended(List<Revision> pending, Instant now) {
        return rest.ended(pending, now).stream().map(Revision::number).toList();
    }

    @Test
    void beginsWithEachRevisionAnew() {
        var pending = List.of(typed(1, ANN, 0), typed(2, ANN, 20), typed(3, ANN, 45));

        assertThat(ended(pending, at(74))).isEmpty();
        assertThat(ended(pending, at(75).minusMillis(1))).isEmpty();
        assertThat(ended(pending, at(75))).as("one version for all").containsExactly(3L);
        assertThat(rest.next(pending)).contains(at(75));
    }

    @Test
    void isEachAuthorsOwn() {
        var pending = List.of(typed(1, ANN, 0), typed(2, BEN, 10), typed(3, ANN, 20), typed(4, BEN, 25));

        assertThat(rest.next(pending)).contains(at(50));
        assertThat(ended(pending, at(50))).containsExactly(3L);
        assertThat(ended(pending, at(55))).containsExactly(3L, 4L);
    }

    /** Ann's version holds what Ben typed before, but Ben's rest is counted from his own last revision. */
    @Test
    void endsInTheOrderOfRevisions() {
        var pending = List.of(typed(1, BEN, 0), typed(2, ANN, 1), typed(3, BEN, 2));

        assertThat(ended(pending, at(31))).containsExactly(2L);
        assertThat(ended(pending, at(60))).containsExactly(2L, 3L);
    }

    @Test
    void ofNobodyNeverEnds() {
        assertThat(ended(List.of(), Instant.MAX)).isEmpty();
        assertThat(rest.next(List.of())).isEmpty();
    }
}
