package com.aresgen.documents.live;

import static com.aresgen.documents.live.LiveDocument.hello;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who else is there, and where their cursors are. */
final class PresenceTest {
    private static final String CURSOR = "{\"t\":\"cursor\",\"anchor\":%d,\"head\":%d,\"rev\":0}";

    private final LiveDocument document = LiveDocument.of("abc");

    @Test
    void aCursorIsShownToTheOthersAndToThoseWhoComeLater() {
        var writer = document.joined("w");
        var reader = document.joined("r");

        writer.send(CURSOR.formatted(1, 2));

        var moved = reader.expect("cursor");
        assertThat(moved.path("client").asString()).isEqualTo("w");
        assertThat(moved.at("/author/type").asString()).isEqualTo("token");
        assertThat(moved.path("anchor").asInt()).isEqualTo(1);
        assertThat(moved.path("head").asInt()).isEqualTo(2);
        assertThat(moved.path("rev").asLong()).isZero();
        var later = LiveDocument.open().send(hello(document.token(), 0L, "l")).expect("welcome");
        var shown = later.path("presence")
                .valueStream()
                .filter(each -> each.path("client").asString().equals("w"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.path("cursor")).hasToString("{\"anchor\":1,\"head\":2,\"rev\":0}");
    }

    @Test
    void moreThanOneCursorASecondIsDropped() {
        var writer = document.joined("w");
        var reader = document.joined("r");

        writer.send(CURSOR.formatted(1, 1));
        reader.expect("cursor");
        writer.send(CURSOR.formatted(2, 2)).send("{\"t\":\"ping\"}").expect("pong");
        reader.send("{\"t\":\"ping\"}").expect("pong");

        assertThat(reader.messages().stream()
                        .filter(each -> each.path("t").asString().equals("cursor")))
                .hasSize(1);
    }

    @Test
    void whoLeavesIsNamedOnce() {
        var writer = document.joined("w");
        var reader = document.joined("r");

        writer.close();

        assertThat(reader.expect("left")).hasToString("{\"t\":\"left\",\"client\":\"w\"}");
        var welcome = LiveDocument.open().send(hello(document.token(), 0L, "l")).expect("welcome");
        assertThat(welcome.path("presence")
                        .valueStream()
                        .map(each -> each.path("client").asString()))
                .containsExactly("r");
    }

    @Test
    void whoComesAgainOnANewSocketHasNotLeft() {
        var first = document.joined("w");
        var reader = document.joined("r");
        var second = document.joined("w");

        first.close();
        second.send(CURSOR.formatted(3, 3));

        assertThat(reader.next().path("t").asString()).isEqualTo("cursor");
        second.close();
        assertThat(reader.next().path("t").asString()).isEqualTo("left");
    }
}
