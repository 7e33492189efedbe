package com.aresgen.knowledge.confidence;

import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.confidence.Logistic.Example;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.knowledge.index.Masks;
import com.aresgen.knowledge.index.StandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits a calibration to a knowledge base (infra/decisions/0137): questions made of its own chunks are asked with the
 * chunk in place, and with its source left out, which makes near misses of them; foreign questions are shipped. At
 * most 160 questions and 280 embedded texts. The same knowledge base gives the same calibration. Safe for threads.
 */
public final class CalibrationFit {
    /** Chunks that a knowledge base needs for a calibration of its own. */
    public static final int FEWEST_CHUNKS = 20;

    /** Sources that it needs: with one source left out, others must remain. */
    public static final int FEWEST_SOURCES = 3;

    /** Chunks to search for, and to load for the evidence. */
    public static final int FOUND = 8;

    private static final int MOST_CHUNKS = 60;
    private static final double PRECISION = 60;

    private final Embedder embedder;
    private final List<String> foreign = foreign();

    /** How a fit ends. */
    public sealed interface Result {
        /**
         * The calibration; the default for a knowledge base that is too small.
         *
         * @param tokens that were embedded
         */
        record Fitted(Calibration calibration, long tokens) implements Result {}

        /** The embedder failed. */
        record Failed(Failure failure) implements Result {}
    }

    public CalibrationFit(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * The calibration of this knowledge base.
     *
     * @param texts loads chunks of the index; it is called about 300 times for eight chunks each
     */
    public Result fit(KnowledgeIndex index, ChunkTexts texts) {
        var sources = index.keys().stream().map(ChunkKey::source).distinct().count();
        if (index.size() < FEWEST_CHUNKS || sources < FEWEST_SOURCES) {
            return new Result.Fitted(Calibration.DEFAULT, 0);
        }
        var questions = texts.of(sample(index)).stream()
                .flatMap(chunk -> Stream.concat(
                        SyntheticQuestion.ofHeading(chunk).stream(),
                        SyntheticQuestion.ofSentence(chunk, index).stream()))
                .toList();
        var toEmbed = new ArrayList<String>();
        questions.forEach(question -> toEmbed.add(question.text()));
        questions.forEach(question -> toEmbed.add(question.inContext()));
        toEmbed.addAll(foreign);
        return switch (embedder.embed(toEmbed)) {
            case Embedding.Failed(var failure) -> new Result.Failed(failure);
            case Embedding.Embedded(var vectors, var tokens) ->
                new Result.Fitted(fitted(new Trial(index, texts), questions, vectors), tokens);
        };
    }

    private Calibration fitted(Trial trial, List<SyntheticQuestion> questions, List<float[]> vectors) {
        var answered = new ArrayList<Features>();
        var missed = new ArrayList<Features>();
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            trial.answered(question, vectors.get(i), vectors.get(questions.size() + i))
                    .ifPresent(answered::add);
            missed.add(trial.missed(question, vectors.get(i), i % 2 == 0));
        }
        var strange = new ArrayList<Features>();
        for (var i = 0; i < foreign.size(); i++) {
            strange.add(trial.asked(foreign.get(i), vectors.get(2 * questions.size() + i), Masks.NONE));
        }
        var scale = TopicScale.of(strange.stream().map(Features::cosine).toList());
        var all = (double) answered.size() + missed.size() + strange.size();
        var examples = Stream.of(
                        examples(answered, scale, true, all / 2),
                        examples(missed, scale, false, all / 4),
                        examples(strange, scale, false, all / 4))
                .flatMap(List::stream)
                .toList();
        var weights = Logistic.fit(examples, Calibration.DEFAULT.array(), PRECISION);
        return new Calibration(
                scale, Arrays.stream(weights).boxed().toList(), Calibration.DEFAULT.threshold(), examples.size());
    }

    /** Half of all questions are taken to be answered, a quarter near misses, a quarter foreign. */
    private static List<Example> examples(List<Features> features, TopicScale scale, boolean positive, double weight) {
        return features.stream()
                .map(one -> new Example(one.inputs(scale), positive, weight / features.size()))
                .toList();
    }

    private static List<ChunkKey> sample(KnowledgeIndex index) {
        var keys = index.keys();
        var size = Math.min(MOST_CHUNKS, keys.size());
        return IntStream.range(0, size)
                .mapToObj(i -> keys.get((int) ((long) i * keys.size() / size)))
                .toList();
    }

    /** Asks questions of one knowledge base. */
    private record Trial(KnowledgeIndex index, ChunkTexts texts) {
        /** Empty if the chunk is not found: then the question says nothing about evidence. */
        Optional<Features> answered(SyntheticQuestion question, float[] vector, float[] standIn) {
            var chunk = question.chunk();
            var key = new ChunkKey(chunk.source(), chunk.number());
            var masks = new Masks(Set.of(), List.of(new StandIn(key, standIn, question.inContext())));
            var found = index.search(question.text(), vector, FOUND, masks);
            if (!found.keys().contains(key)) {
                return Optional.empty();
            }
            var chunks = texts.of(found.keys()).stream()
                    .map(one -> one.source().equals(chunk.source()) && one.number() == chunk.number() ? chunk : one)
                    .toList();
            return Optional.of(Features.of(found, Evidence.of(question.text(), found, chunks, index)));
        }

        /** Leaves out its source, or only what is beside the chunk and below the same heading. */
        Features missed(SyntheticQuestion question, float[] vector, boolean wholeSource) {
            var chunk = question.chunk();
            var hidden = index.keys().stream()
                    .filter(key -> key.source().equals(chunk.source()))
                    .filter(key -> wholeSource || Math.abs(key.number() - chunk.number()) <= 1)
                    .collect(Collectors.toSet());
            return asked(question.text(), vector, new Masks(hidden, List.of()));
        }

        Features asked(String question, float[] vector, Masks masks) {
            var found = index.search(question, vector, FOUND, masks);
            List<FoundChunk> chunks = texts.of(found.keys());
            return Features.of(found, Evidence.of(question, found, chunks, index));
        }
    }

    private static List<String> foreign() {
        try (InputStream in = CalibrationFit.class.getResourceAsStream("foreign.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
