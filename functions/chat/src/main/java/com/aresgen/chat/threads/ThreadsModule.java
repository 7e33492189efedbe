package com.aresgen.chat.threads;

import com.aresgen.lambda.wiring.Environment;
import dagger.Module;
import dagger.Provides;

/** Where deletions are announced. */
@Module
final class ThreadsModule {
    private ThreadsModule() {}

    @Provides
    static PurgeQueue queue(Environment environment) {
        return new PurgeQueue(environment.get("DELETIONS_QUEUE"));
    }
}
