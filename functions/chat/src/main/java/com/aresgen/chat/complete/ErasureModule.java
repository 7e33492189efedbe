package com.aresgen.chat.complete;

import com.aresgen.store.idempotency.Erasure;
import com.aresgen.store.threads.ThreadStore;
import dagger.Module;
import dagger.Provides;

/** A stored answer goes with its thread, which it names in a header. */
@Module
final class ErasureModule {
    private ErasureModule() {}

    @Provides
    static Erasure erasure(ThreadStore threads) {
        return stored -> stored.headers()
                .first(Turn.THREAD_HEADER)
                .map(threads::isDeleted)
                .orElse(false);
    }
}
