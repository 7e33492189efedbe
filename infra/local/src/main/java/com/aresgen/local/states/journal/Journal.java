package com.aresgen.local.states.journal;

import java.util.concurrent.CompletableFuture;

/** Keeps what happens to executions, in the order of the calls. */
public interface Journal extends AutoCloseable {
    /** Adds an entry; the result completes when the entry survives the end of the machine. */
    CompletableFuture<Void> append(Entry entry);

    @Override
    void close();
}
