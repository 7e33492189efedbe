package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.knowledge.page.SourcePages;
import com.aresgen.text.Languages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Measures an index of 10,000 chunks of made-up words and random vectors: its bytes, and the time of a query. */
record IndexFigures(Consumer<String> report) {
    private static final int CHUNKS = 10_000;
    private static final int SOURCES = 10;
    private static final int QUERIES = 300;
    private static final int READ_UNIT = 4_096;

    void measure() {
        for (var dimension : List.of(384, 512)) {
            measure(dimension);
        }
    }

    private void measure(int dimension) {
        var random = new Random(dimension);
        var languages = Languages.load();
        var pages = pages(dimension, random, languages);
        var bytes = pages.values().stream()
                .flatMap(List::stream)
                .mapToInt(page -> page.length)
                .toArray();
        // Eventually consistent reads cost half a unit for each 4 KB of an item.
        var units = Arrays.stream(bytes)
                .mapToDouble(one -> Math.ceilDiv(one, READ_UNIT) / 2.0)
                .sum();
        var started = System.nanoTime();
        var index = KnowledgeIndex.of(languages, pages);
        var built = (System.nanoTime() - started) / 1e6;
        var times = IntStream.range(0, 2 * QUERIES)
                .mapToDouble(_ -> {
                    var question = text(random, 8);
                    var vector = unit(random, dimension);
                    var begun = System.nanoTime();
                    index.search(question, vector, 8);
                    return (System.nanoTime() - begun) / 1e6;
                })
                .skip(QUERIES)
                .sorted()
                .toArray();
        report.accept(String.format(
                Locale.ROOT,
                "%,d chunks of %d dimensions: %d pages, %,d bytes, %.0f read units; built in %.0f ms; a query takes"
                        + " %.1f ms (median), %.1f ms (95th percentile).",
                CHUNKS,
                dimension,
                bytes.length,
                Arrays.stream(bytes).sum(),
                units,
                built,
                times[QUERIES / 2],
                times[QUERIES * 95 / 100]));
    }

    private static Map<String, List<byte[]>> pages(int dimension, Random random, Languages languages) {
        var model = new EmbeddingModel("bench/random", dimension, BigDecimal.ZERO);
        var pages = new TreeMap<String, List<byte[]>>();
        for (var source = 0; source < SOURCES; source++) {
            var chunks = IntStream.range(0, CHUNKS / SOURCES)
                    .mapToObj(i -> new Chunk(i, List.of(), text(random, 130)))
                    .toList();
            var vectors = chunks.stream().map(_ -> unit(random, dimension)).toList();
            pages.put("source" + source, new SourcePages(languages, model).of("", chunks, vectors));
        }
        return pages;
    }

    /** Words by Zipf's law: half of all are among the hundred commonest. */
    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append("word")
                    .append((int) Math.pow(20_000, random.nextDouble()))
                    .append(' ');
        }
        return text.toString();
    }

    private static float[] unit(Random random, int dimension) {
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
