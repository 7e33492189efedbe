package com.aresgen.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RebaseTest {
    private static final String BASE = "ab";

    private final ClientUpdate x = insert("me", 2, 1, "x");
    private final ClientUpdate y = insert("me", 3, 2, "y");
    private final ClientUpdate others = insert("other", 2, 0, "> ");

    @Test
    void updatesMoveOverThoseOfOthers() {
        assertThat(Rebase.over(List.of(x, y), List.of(others)))
                .containsExactly(insert("me", 4, 3, "x"), insert("me", 5, 4, "y"));
    }

    @Test
    void anUpdateThatWasAcceptedIsDropped() {
        var accepted = insert("me", 4, 3, "x");

        assertThat(Rebase.over(List.of(x, y), List.of(others, accepted))).containsExactly(insert("me", 5, 4, "y"));
        assertThat(Rebase.over(List.of(x, y), List.of(x))).containsExactly(y);
        assertThat(Rebase.over(List.of(x), List.of(x))).isEmpty();
    }

    @Test
    void withoutOthersNothingMoves() {
        assertThat(Rebase.over(List.of(x, y), List.of())).containsExactly(x, y);
        assertThat(Rebase.over(List.of(), List.of(others))).isEmpty();
    }

    @Test
    void atOnePlaceTheAcceptedTextComesFirst() {
        var same = insert("other", 2, 1, "o");

        var rebased = Rebase.over(List.of(x), List.of(same)).getFirst();

        assertThat(same.changes().compose(rebased.changes()).apply(BASE)).isEqualTo("aoxb");
    }

    private static ClientUpdate insert(String client, int length, int at, String text) {
        return new ClientUpdate(client, ChangeSet.replace(length, at, at, text));
    }
}
