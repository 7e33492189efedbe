package com.aresgen.store.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Property
    void contentComesBackAsItWas(@ForAll byte[] content) {
        assertThat(Chunks.join(Chunks.of(content))).isEqualTo(content);
    }

    @Test
    void nothingIsOnePieceToo() {
        assertThat(Chunks.of(new byte[0])).hasSize(1);
        assertThat(Chunks.join(Chunks.of(new byte[0]))).isEmpty();
    }

    @Test
    void whatDoesNotCompressIsCutIntoPiecesThatFitAnItem() {
        var content = new byte[1 << 20];
        new Random(1).nextBytes(content);
        var pieces = Chunks.of(content);
        assertThat(pieces).hasSize(4).allMatch(piece -> piece.length > 0 && piece.length <= 300 * 1024);
        assertThat(Chunks.join(pieces)).isEqualTo(content);
    }

    @Test
    void aMegabyteOfTextIsOnePiece() {
        var content = new byte[1 << 20];
        assertThat(Chunks.of(content)).singleElement().matches(piece -> piece.length < 2_000);
    }

    @Test
    void aPieceThatIsMissingIsNoticed() {
        var content = new byte[1 << 20];
        new Random(1).nextBytes(content);
        var pieces = Chunks.of(content);
        assertThatThrownBy(() -> Chunks.join(pieces.subList(0, 3))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Chunks.join(pieces.reversed())).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Chunks.join(List.of())).isInstanceOf(UncheckedIOException.class);
    }
}
