package com.aresgen.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aresgen.knowledge.MiniLm;
import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.chunk.Chunker;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.knowledge.page.ByteVector;
import com.aresgen.knowledge.page.DamagedPage;
import com.aresgen.knowledge.page.PageFormat;
import com.aresgen.knowledge.page.SourcePages;
import com.aresgen.text.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KnowledgeIndexTest {
    private static final MiniLm MODEL = new MiniLm();
    private static final Languages LANGUAGES = Languages.load();
    private static final EmbeddingModel SMALL = new EmbeddingModel("test/small", 64, BigDecimal.ZERO);

    private static final List<byte[]> HOURS =
            pages("Hours", "# Opening hours\n\nThe workshop opens at nine in the morning.\n");

    private final Map<String, List<byte[]>> bikes = Map.of(
            "hours", HOURS,
            "refund",
                    pages(
                            "Refunds",
                            "# Money back\n\nYou get your money back within 14 days.\n\n# Codes\n\nE4711: flat tyre."),
            "german",
                    pages("Preise", "# Preise\n\nEine Reparatur kostet vierzig Euro und dauert meist nur zwei Tage."));

    private static List<byte[]> pages(String title, String text) {
        var chunks = new Chunker(LANGUAGES).chunks(text);
        var vectors = MODEL.vectors(
                chunks.stream().map(chunk -> chunk.inContext(title)).toList());
        return new SourcePages(LANGUAGES, MODEL.model()).of(title, chunks, vectors);
    }

    private static Found search(KnowledgeIndex index, String question) {
        return index.search(question, MODEL.vectors(List.of(question)).getFirst(), 3);
    }

    @Test
    void findsByMeaningAndByWords() {
        var index = KnowledgeIndex.of(LANGUAGES, bikes);
        assertThat(search(index, "When can I come in?").keys().getFirst()).isEqualTo(new ChunkKey("hours", 0));
        assertThat(search(index, "E4711").keys().getFirst()).isEqualTo(new ChunkKey("refund", 1));
        assertThat(search(index, "E4711").matches().getFirst().bm25()).isPositive();
        assertThat(search(index, "Was kosten Reparaturen?")
                        .matches()
                        .getFirst()
                        .key()
                        .source())
                .isEqualTo("german");
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void wordsOfTheQuestionHaveTheirRarity() {
        var index = KnowledgeIndex.of(LANGUAGES, bikes);
        var words = index.words("How do I get my money back for a spaceship?");
        assertThat(words)
                .extracting(QuestionWord::text)
                .contains("money", "spaceship")
                .doesNotContain("How", "my");
        assertThat(words.getLast().rarity()).isGreaterThan(words.getFirst().rarity());
        assertThat(index.terms("refund", "Moneys"))
                .containsAll(words.stream()
                        .filter(word -> word.text().equals("money"))
                        .findFirst()
                        .orElseThrow()
                        .hashes()
                        .subList(0, 1));
    }

    @Test
    void hiddenChunksAreNotFoundAndStandInsAreFoundByTheirOwnWords() {
        var index = KnowledgeIndex.of(LANGUAGES, bikes);
        var vector = MODEL.vectors(List.of("E4711")).getFirst();
        var code = new ChunkKey("refund", 1);
        assertThat(index.search("E4711", vector, 9, new Masks(Set.of(code), List.of()))
                        .keys())
                .hasSize(3)
                .doesNotContain(code);
        var standIn = new StandIn(code, MODEL.vectors(List.of("A flat tyre.")).getFirst(), "A flat tyre.");
        var found = index.search("E4711", vector, 9, new Masks(Set.of(), List.of(standIn)));
        assertThat(found.matches()).allSatisfy(match -> assertThat(match.bm25()).isZero());
    }

    @Test
    void anEmptyKnowledgeBaseFindsNothing() {
        assertThat(search(KnowledgeIndex.of(LANGUAGES, Map.of()), "Anything?").matches())
                .isEmpty();
    }

    @Test
    void aVectorLosesLittleInBytes() {
        var random = new Random(7);
        var mostLost = 0.0;
        for (var i = 0; i < 200; i++) {
            var one = unit(random, 384);
            var other = unit(random, 384);
            var cosine =
                    IntStream.range(0, 384).mapToDouble(j -> one[j] * other[j]).sum();
            mostLost = Math.max(mostLost, Math.abs(cosine - Vectors.cosine(one, ByteVector.of(other))));
        }
        assertThat(mostLost).isLessThan(0.003);
    }

    @Test
    void pagesAreSmallAndInOrder() {
        var random = new Random(3);
        var chunks = IntStream.range(0, 2_000)
                .mapToObj(i -> new Chunk(i, List.of(), words(random)))
                .toList();
        var large = new EmbeddingModel("test/large", 512, BigDecimal.ZERO);
        var pages = new SourcePages(LANGUAGES, large)
                .of("", chunks, chunks.stream().map(_ -> unit(random, 512)).toList());
        assertThat(pages)
                .hasSizeBetween(3, 6)
                .allSatisfy(page -> assertThat(page.length).isLessThanOrEqualTo(SourcePages.MOST_BYTES));
        var index = KnowledgeIndex.of(LANGUAGES, Map.of("s", pages));
        assertThat(index.keys().get(1_999)).isEqualTo(new ChunkKey("s", 1_999));
        assertThatThrownBy(() -> KnowledgeIndex.of(LANGUAGES, Map.of("s", pages.reversed())))
                .isInstanceOf(DamagedPage.class);
    }

    @Test
    void modelsAreNotMixed() {
        var other = new SourcePages(LANGUAGES, SMALL)
                .of("", List.of(new Chunk(0, List.of(), "text")), List.of(unit(new Random(1), 64)));
        var mixed = Map.of("a", HOURS, "b", other);
        assertThatThrownBy(() -> KnowledgeIndex.of(LANGUAGES, mixed)).isInstanceOf(DamagedPage.class);
        var index = KnowledgeIndex.of(LANGUAGES, bikes);
        assertThatThrownBy(() -> index.search("x", new float[64], 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDamagedByteIsNoticed() {
        var page = HOURS.getFirst();
        for (var i = 0; i < page.length; i += 3) {
            var damaged = page.clone();
            damaged[i] ^= 0x10;
            assertThatThrownBy(() -> KnowledgeIndex.of(LANGUAGES, Map.of("a", List.of(damaged))))
                    .isInstanceOf(DamagedPage.class);
        }
        assertThatThrownBy(() -> KnowledgeIndex.of(LANGUAGES, Map.of("a", List.of(new byte[3]))))
                .isInstanceOf(DamagedPage.class);
        assertThat(PageFormat.read(page).vectors().getFirst().scale()).isCloseTo(0.0015f, within(0.0015f));
    }

    private static String words(Random random) {
        var text = new StringBuilder();
        for (var i = 0; i < 150; i++) {
            text.append("w")
                    .append((int) (5_000 * Math.pow(random.nextDouble(), 3)))
                    .append(' ');
        }
        return text.toString();
    }

    static float[] unit(Random random, int dimension) {
        var vector = new float[dimension];
        var squares = 0.0;
        for (var i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (var i = 0; i < dimension; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
