package com.aresgen.chat.threads;

import com.aresgen.http.Payload;
import com.aresgen.http.WakeUp;

/** The queue of deletions that wait to be purged, by its URL. */
record PurgeQueue(String url) {
    private record Message(String id) {}

    WakeUp wakeUp(String deletion) {
        return new WakeUp(url, Payload.json(new Message(deletion)).text());
    }
}
