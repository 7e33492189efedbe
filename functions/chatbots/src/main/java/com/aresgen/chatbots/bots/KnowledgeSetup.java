package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.indexing.SmallBase;
import com.aresgen.chatbots.indexing.SmallBase.Result;
import com.aresgen.chatbots.sources.IndexingWork;
import com.aresgen.chatbots.sources.NewSource;
import com.aresgen.chatbots.sources.SourceUploads;
import com.aresgen.http.Call;
import com.aresgen.http.WakeUp;
import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Ids;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeBase.Counts;
import com.aresgen.store.knowledge.KnowledgeBase.Work;
import com.aresgen.store.knowledge.KnowledgeStore;
import com.aresgen.store.knowledge.KnowledgeStore.Upload;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the knowledge base of a new chatbot: indexed at once if it is small, by a worker if not. */
final class KnowledgeSetup {
    private final SourceUploads uploads;
    private final SmallBase small;
    private final KnowledgeStore store;
    private final IndexingWork work;
    private final Ids ids;

    @Inject
    KnowledgeSetup(SourceUploads uploads, SmallBase small, KnowledgeStore store, IndexingWork work, Ids ids) {
        this.uploads = uploads;
        this.small = small;
        this.store = store;
        this.work = work;
        this.ids = ids;
    }

    /** How the setup ends. */
    sealed interface Setup {
        /**
         * The knowledge base with its writes.
         *
         * @param tokens that the embedding model has read
         */
        record Ready(KnowledgeBase base, List<Write> writes, List<WakeUp> wakeUps, long tokens) implements Setup {}

        record Failed(Failure failure) implements Setup {}
    }

    /** A new knowledge base for one chatbot. */
    Setup create(Call call, String chatbot, List<NewSource> sources, Instant now) {
        var id = ids.next("kb");
        var added = uploads.of(id, sources, List.of(), now);
        if (SmallBase.fits(added)) {
            return indexed(call, id, chatbot, added, now);
        }
        var base = base(call, id, chatbot, 0, new Counts(added.size(), 0, 0), Optional.of(new Work(now, 0)), now);
        return new Setup.Ready(base, store.insert(base, added), List.of(work.wakeUp(id)), 0);
    }

    private Setup indexed(Call call, String id, String chatbot, List<Upload> added, Instant now) {
        return switch (small.index(added, now)) {
            case Result.Failed(var failure) -> new Setup.Failed(failure);
            case Result.Indexed(var done, var contents, var manifest, var tokens) -> {
                var counts = new Counts(done.size(), manifest.chunks(), done.size() - contents.size());
                var base = base(call, id, chatbot, 1, counts, Optional.empty(), now);
                var writes = Stream.concat(
                                store.insert(base, done).stream(), store.contents(base, contents, manifest).stream())
                        .toList();
                yield new Setup.Ready(base, writes, List.of(), tokens);
            }
        };
    }

    private static KnowledgeBase base(
            Call call, String id, String chatbot, long version, Counts counts, Optional<Work> work, Instant now) {
        return new KnowledgeBase(
                id,
                call.caller().workspace(),
                call.caller().actor().id(),
                version,
                1,
                counts,
                Set.of(chatbot),
                work,
                now,
                now);
    }
}
