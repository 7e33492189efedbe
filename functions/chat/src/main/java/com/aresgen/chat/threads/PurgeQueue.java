package com.aresgen.chat.threads;

import com.aresgen.http.WakeUp;
import com.aresgen.store.deletions.DeletionStore;

/** The queue of deletions that wait to be purged, by its URL. */
record PurgeQueue(String url) {
    WakeUp wakeUp(String deletion) {
        return new WakeUp(url, DeletionStore.message(deletion));
    }
}
