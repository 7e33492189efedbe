package com.aresgen.chat.complete;

import com.aresgen.store.locks.HeadLock;
import com.aresgen.store.threads.ThreadHead;
import java.util.List;
import java.util.Optional;

/**
 * Where a turn goes: to a new thread, to the end of one that is locked for it, or nowhere.
 *
 * @param thread empty when the caller wants nothing stored
 * @param history the earlier messages of the thread
 */
record TurnPlace(Optional<String> thread, Optional<HeadLock<ThreadHead>> lock, List<ChatMessage> history) {
    static TurnPlace nowhere(List<ChatMessage> history) {
        return new TurnPlace(Optional.empty(), Optional.empty(), history);
    }

    static TurnPlace at(String newThread) {
        return new TurnPlace(Optional.of(newThread), Optional.empty(), List.of());
    }

    static TurnPlace endOf(HeadLock<ThreadHead> lock, List<ChatMessage> history) {
        return new TurnPlace(Optional.of(lock.head().id()), Optional.of(lock), history);
    }
}
