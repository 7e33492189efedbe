package com.aresgen.documents.live.news;

import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.http.WakeUp;
import com.aresgen.http.json.Json;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.documents.DocumentChange;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Wakes the worker that looks after sockets, once an answer is committed. A message that is lost costs sockets a delay:
 * they fetch a revision that they miss when the next one comes or when they ping, and a token ends at its time.
 */
public final class LiveNews {
    private final String queue;

    @Inject
    public LiveNews(QueueUrls queues) {
        this.queue = queues.sockets();
    }

    /** A revision that did not come from a socket; none if nothing changed. */
    public List<WakeUp> of(String document, Verdict.Accepted accepted) {
        return accepted.change().flatMap(DocumentChange::revision).stream()
                .map(revision -> wakeUp(new News.Revised(document, revision.number())))
                .toList();
    }

    /** The token holds no more. */
    public WakeUp revoked(String document, String token) {
        return wakeUp(new News.Revoked(document, token));
    }

    /** The document is no more. */
    public WakeUp deleted(String document) {
        return wakeUp(new News.Deleted(document));
    }

    private WakeUp wakeUp(News news) {
        return new WakeUp.Message(queue, Json.MAPPER.writeValueAsString(news.json()));
    }
}
