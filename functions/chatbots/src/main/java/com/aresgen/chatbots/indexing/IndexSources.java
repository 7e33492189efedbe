package com.aresgen.chatbots.indexing;

import com.aresgen.http.problem.Failure;
import com.aresgen.lambda.work.QueueFunction;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import com.aresgen.store.knowledge.KnowledgeWork;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.store.knowledge.StoredSource.Progress;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Indexes the sources of a knowledge base that wait, one after the other, and then makes them all visible at once. A
 * source that is stored is not embedded again after a crash.
 */
public final class IndexSources implements QueueFunction.Work {
    private static final Logger LOG = LoggerFactory.getLogger(IndexSources.class);

    /** Time for the last source of a run, for the fit of the confidence, and for the manifest. */
    private static final Duration RESERVE = Duration.ofSeconds(45);

    /** A worker that was killed is replaced after this time. */
    private static final Duration LEASE = Duration.ofSeconds(150);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 10;

    private final KnowledgeStore store;
    private final KnowledgeWork work;
    private final SourceTexts texts;
    private final SourceIndexer indexer;
    private final ManifestMaker manifests;
    private final Queues queues;
    private final String queue;
    private final InstantSource clock;

    @Inject
    IndexSources(
            KnowledgeStore store,
            KnowledgeWork work,
            SourceTexts texts,
            SourceIndexer indexer,
            ManifestMaker manifests,
            Queues queues,
            QueueUrls urls,
            InstantSource clock) {
        this.store = store;
        this.work = work;
        this.texts = texts;
        this.indexer = indexer;
        this.manifests = manifests;
        this.queues = queues;
        this.queue = urls.indexing();
        this.clock = clock;
    }

    @Override
    public void handle(JsonNode message, Instant deadline) {
        var now = clock.instant();
        work.claim(message.path("id").asString(""), now, now.plus(LEASE))
                .ifPresent(base -> index(base, deadline.minus(RESERVE)));
    }

    private void index(KnowledgeBase base, Instant until) {
        var anew = base.version() > 0 && manifests.isOfAnotherModel(base);
        for (var source : store.sources(base.id())) {
            if (source.progress() instanceof Progress.Waiting
                    || (anew && source.progress() instanceof Progress.Indexed)) {
                if (clock.instant().isAfter(until)) {
                    again(base);
                    return;
                }
                if (indexed(base, source) instanceof Step.Later(var failure)) {
                    later(base, failure);
                    return;
                }
            }
        }
        if (!manifests.publish(base) || !work.finish(base)) {
            again(base);
        }
    }

    /** How far a source got. */
    private sealed interface Step {
        /** Its progress is recorded, unless it was replaced meanwhile. */
        record Recorded() implements Step {}

        record Later(Failure failure) implements Step {}
    }

    private Step indexed(KnowledgeBase base, StoredSource source) {
        return switch (texts.read(base, source)) {
            case SourceReading.Unreadable(var code, var detail) -> failed(source, code, detail);
            case SourceReading.Content(var title, var text) ->
                embedded(
                        base,
                        title.filter(_ -> isUntitled(source))
                                .map(source::titled)
                                .orElse(source),
                        text);
        };
    }

    /** The title is the address or id until the page or document is read. */
    private static boolean isUntitled(StoredSource source) {
        return switch (source.origin()) {
            case StoredSource.Origin.Text _ -> false;
            case StoredSource.Origin.Url(var address) -> source.title().equals(address);
            case StoredSource.Origin.Document(var id) -> source.title().equals(id);
        };
    }

    private Step embedded(KnowledgeBase base, StoredSource source, String text) {
        return switch (indexer.index(source, text)) {
            case SourceIndexer.Indexing.Empty _ -> failed(source, "source_empty", "The source has no text.");
            case SourceIndexer.Indexing.Failed(var failure)
            when failure.isRetryable() && attempts(base) < MOST_ATTEMPTS -> new Step.Later(failure);
            case SourceIndexer.Indexing.Failed(var failure) -> failed(source, "embedding_failed", failure.detail());
            case SourceIndexer.Indexing.Done(var content, var _) -> {
                if (work.store(source, content)) {
                    work.record(source.with(
                            new Progress.Indexed(
                                    content.chunks().size(), content.pages().size()),
                            clock.instant()));
                }
                yield new Step.Recorded();
            }
        };
    }

    private Step failed(StoredSource source, String code, String detail) {
        work.record(source.with(new Progress.Failed(code, detail), clock.instant()));
        return new Step.Recorded();
    }

    private static int attempts(KnowledgeBase base) {
        return base.work().map(KnowledgeBase.Work::attempts).orElse(0);
    }

    /** The message of a caller who changes the sources meanwhile finds them claimed, so this is the one that counts. */
    private void again(KnowledgeBase base) {
        work.retry(base, Instant.EPOCH, attempts(base));
        queues.wake(queue, KnowledgeWork.message(base.id()), Duration.ZERO);
    }

    /** The sweeper wakes the next attempt. */
    private void later(KnowledgeBase base, Failure failure) {
        work.retry(base, clock.instant().plus(PAUSE), attempts(base) + 1);
        LOG.atWarn()
                .addKeyValue("knowledge_base", base.id())
                .addKeyValue("code", failure.problem().code())
                .log("Embedding failed and is tried again");
    }
}
