package com.aresgen.documents;

import com.aresgen.documents.authority.Rest;
import dagger.Module;
import dagger.Provides;
import java.time.Duration;

/** How long an author rests before typing becomes a version. */
@Module
final class RestModule {
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private RestModule() {}

    @Provides
    static Rest rest() {
        return new Rest(LENGTH);
    }
}
