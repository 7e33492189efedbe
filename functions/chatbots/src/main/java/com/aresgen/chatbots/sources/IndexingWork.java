package com.aresgen.chatbots.sources;

import com.aresgen.http.WakeUp;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeBase.Counts;
import com.aresgen.store.knowledge.KnowledgeBase.Work;
import com.aresgen.store.knowledge.KnowledgeWork;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Asks a worker to index what has changed. */
public final class IndexingWork {
    private final String queue;

    @Inject
    public IndexingWork(QueueUrls queues) {
        this.queue = queues.indexing();
    }

    /** The knowledge base after a change of its sources, with work that is due at once. */
    public KnowledgeBase due(KnowledgeBase base, int sources, Instant now) {
        var counts = new Counts(sources, base.counts().chunks(), base.counts().failed());
        return base.changed(base.version(), counts, Optional.of(new Work(now, 0)), now);
    }

    /** The message that wakes the worker; if it is lost, the sweeper wakes one within a minute. */
    public WakeUp wakeUp(String base) {
        return new WakeUp.Message(queue, KnowledgeWork.message(base));
    }
}
