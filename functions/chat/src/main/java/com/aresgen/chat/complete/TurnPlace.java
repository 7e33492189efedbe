package com.aresgen.chat.complete;

import com.aresgen.store.threads.ThreadLock;
import java.util.List;
import java.util.Optional;

/**
 * Where a turn goes: to a new thread, to the end of one that is locked for it, or nowhere.
 *
 * @param thread empty when the caller wants nothing kept
 * @param history what was said in the thread before
 */
record TurnPlace(Optional<String> thread, Optional<ThreadLock> lock, List<ChatMessage> history) {
    static TurnPlace nowhere(List<ChatMessage> history) {
        return new TurnPlace(Optional.empty(), Optional.empty(), history);
    }

    static TurnPlace at(String newThread) {
        return new TurnPlace(Optional.of(newThread), Optional.empty(), List.of());
    }

    static TurnPlace endOf(ThreadLock lock, List<ChatMessage> history) {
        return new TurnPlace(Optional.of(lock.head().id()), Optional.of(lock), history);
    }

    /** Nothing will be added after all. */
    void giveUp() {
        lock.ifPresent(ThreadLock::release);
    }

    /** What is to be added is with the commit now, or the call has broken: the lock ends by either. */
    void letGo() {
        lock.ifPresent(ThreadLock::close);
    }
}
