package com.aresgen.chat.complete;

import com.aresgen.store.Erasure;
import com.aresgen.store.ThreadStore;
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
