package com.aresgen.chatbots.indexing;

import com.aresgen.chatbots.indexing.SourceIndexer.Indexing;
import com.aresgen.http.Payload;
import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.store.knowledge.KnowledgeStore.Upload;
import com.aresgen.store.knowledge.Manifest;
import com.aresgen.store.knowledge.SourceContent;
import com.aresgen.store.knowledge.StoredSource.Progress;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Indexes few short texts at once, so that a chatbot is ready when it is created. Safe for threads. */
public final class SmallBase {
    private static final int MOST_SOURCES = 6;

    /** About 50 chunks: one transaction and two seconds of embedding. */
    private static final int MOST_CHARACTERS = 40_000;

    private final SourceIndexer indexer;
    private final Embedder embedder;
    private final Calibrator calibrator;

    @Inject
    public SmallBase(SourceIndexer indexer, Embedder embedder, Calibrator calibrator) {
        this.indexer = indexer;
        this.embedder = embedder;
        this.calibrator = calibrator;
    }

    /** How indexing ends. */
    public sealed interface Result {
        /**
         * All sources are indexed, or have no text.
         *
         * @param uploads the sources with their progress
         */
        record Indexed(List<Upload> uploads, List<SourceContent> contents, Manifest manifest, long tokens)
                implements Result {}

        record Failed(Failure failure) implements Result {}
    }

    /** Whether the sources are few and short enough. */
    public static boolean fits(List<Upload> uploads) {
        return uploads.size() <= MOST_SOURCES
                && uploads.stream().allMatch(upload -> upload.text().isPresent())
                && uploads.stream()
                                .flatMap(upload -> upload.text().stream())
                                .mapToInt(text -> text.text().length())
                                .sum()
                        <= MOST_CHARACTERS;
    }

    public Result index(List<Upload> uploads, Instant now) {
        var done = new ArrayList<Upload>();
        var contents = new ArrayList<SourceContent>();
        var tokens = 0L;
        for (var upload : uploads) {
            var text = upload.text().map(Payload::text).orElse("");
            switch (indexer.index(upload.source(), text)) {
                case Indexing.Failed(var failure) -> {
                    return new Result.Failed(failure);
                }
                case Indexing.Empty _ ->
                    done.add(new Upload(
                            upload.source().with(new Progress.Failed("source_empty", "The source has no text."), now),
                            upload.text()));
                case Indexing.Done(var content, var used) -> {
                    contents.add(content);
                    tokens += used;
                    done.add(new Upload(
                            upload.source()
                                    .with(
                                            new Progress.Indexed(
                                                    content.chunks().size(),
                                                    content.pages().size()),
                                            now),
                            upload.text()));
                }
            }
        }
        return new Result.Indexed(done, contents, manifest(contents), tokens);
    }

    private Manifest manifest(List<SourceContent> contents) {
        var model = embedder.model();
        var entries = contents.stream()
                .map(content -> new Manifest.Entry(
                        content.source().id(),
                        content.source().revision(),
                        content.source().title(),
                        null,
                        content.chunks().size(),
                        content.pages().size()))
                .toList();
        return new Manifest(1, model.id(), model.dimension(), calibrator.ofSmall(), entries);
    }
}
