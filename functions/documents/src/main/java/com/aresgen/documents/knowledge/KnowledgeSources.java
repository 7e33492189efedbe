package com.aresgen.documents.knowledge;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.CitableSource.Passage;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.SelectionTooLong;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.base.KnowledgeBases;
import com.aresgen.knowledge.base.OpenBase;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.knowledge.embedding.EmbeddingMeter;
import com.aresgen.knowledge.index.Match;
import com.aresgen.text.Languages;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sources of a command that cites from a knowledge base: the {@value #MOST_CHUNKS} chunks at most that are nearest to
 * sentences of the selection. A command that names none stays as it is. Safe for threads.
 */
public final class KnowledgeSources {
    /** About 40 KB of text, which one or two requests to a model hold. */
    private static final int MOST_CHUNKS = 40;

    private static final int MATCHES_A_TEXT = 8;

    /** Bytes of a selection: more would be searched by texts longer than a model of embeddings reads well. */
    private static final int MOST_BYTES = 200_000;

    private final KnowledgeBases bases;
    private final Embedder embedder;
    private final EmbeddingMeter meter;
    private final Languages languages;

    @Inject
    KnowledgeSources(KnowledgeBases bases, Embedder embedder, EmbeddingMeter meter, Languages languages) {
        this.bases = bases;
        this.embedder = embedder;
        this.meter = meter;
        this.languages = languages;
    }

    /** How a search for sources ends. */
    public sealed interface Sourced {
        /** The command can begin. */
        record Ready(CommandTask task) implements Sourced {}

        record Refused(Failure failure) implements Sourced {}
    }

    public Sourced of(Call call, CommandTask task) {
        return task.body().params() instanceof Params.Cite cite
                        && cite.knowledgeBase().isPresent()
                ? sourced(call, task, cite, cite.knowledgeBase().get())
                : new Sourced.Ready(task);
    }

    private Sourced sourced(Call call, CommandTask task, Params.Cite cite, String id) {
        var base = open(call, id);
        if (base.isEmpty()) {
            return new Sourced.Refused(new NotFound(Problem.KNOWLEDGE_BASE_NOT_FOUND, id).at("/params/knowledge_base"));
        }
        return switch (CommandScope.of(task)) {
            case CommandScope.Found.Nothing(var failure) -> new Sourced.Refused(failure);
            case CommandScope.Found.Part(var scope) -> {
                var texts = SearchTexts.of(scope, languages);
                var bytes = SearchTexts.bytes(texts);
                yield bytes > MOST_BYTES
                        ? new Sourced.Refused(new SelectionTooLong("The selection is", bytes, MOST_BYTES))
                        : searched(call, task, cite, base.get(), texts);
            }
        };
    }

    /** An actor that reaches one document alone does not reach what the workspace knows. */
    private Optional<OpenBase> open(Call call, String id) {
        return call.caller().actor() instanceof Actor.Bound
                ? Optional.empty()
                : bases.open(id, call.caller().workspace());
    }

    private Sourced searched(Call call, CommandTask task, Params.Cite cite, OpenBase base, List<String> texts) {
        if (texts.isEmpty() || !base.index().isSearchedBy(embedder.model())) {
            return new Sourced.Ready(task);
        }
        return switch (embedder.embed(texts)) {
            case Embedding.Failed(var failure) -> new Sourced.Refused(failure);
            case Embedding.Embedded(var vectors, var tokens) -> {
                meter.used(call, tokens);
                var found = cite.citing(sources(base, texts, vectors));
                yield new Sourced.Ready(task.citing(found, meter.cost(tokens)));
            }
        };
    }

    /** What is best for any sentence comes before what is second for one. */
    private static List<CitableSource> sources(OpenBase base, List<String> texts, List<float[]> vectors) {
        var matches = IntStream.range(0, texts.size())
                .mapToObj(i -> base.index()
                        .search(texts.get(i), vectors.get(i), MATCHES_A_TEXT)
                        .matches())
                .toList();
        var keys = IntStream.range(0, MATCHES_A_TEXT)
                .boxed()
                .flatMap(rank -> matches.stream()
                        .flatMap(each -> each.stream().skip(rank).limit(1))
                        .sorted(Comparator.comparingDouble(Match::cosine).reversed()))
                .map(Match::key)
                .distinct()
                .limit(MOST_CHUNKS)
                .sorted()
                .toList();
        return base.texts(keys).stream()
                .collect(Collectors.groupingBy(FoundChunk::source, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(KnowledgeSources::source)
                .toList();
    }

    private static CitableSource source(List<FoundChunk> chunks) {
        var first = chunks.getFirst();
        return new CitableSource(
                first.source(),
                chunks.stream()
                        .map(chunk -> new Passage(chunk.start(), chunk.text()))
                        .toList(),
                first.url(),
                Optional.of(first.title()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
