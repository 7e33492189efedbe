package com.aresgen.local.states.journal;

import java.util.concurrent.CompletableFuture;

/** Keeps nothing: executions end with the process. */
public final class MemoryJournal implements Journal {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    @Override
    public CompletableFuture<Void> append(Entry entry) {
        return DONE;
    }

    @Override
    public void close() {}
}
