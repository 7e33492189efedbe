package com.aresgen.documents;

import com.aresgen.documents.authority.Rest;
import com.aresgen.lambda.wiring.Environment;
import dagger.Module;
import dagger.Provides;
import java.time.Duration;

/** How long an author rests before typing becomes a version. */
@Module
final class RestModule {
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private RestModule() {}

    @Provides
    static Rest rest(Environment environment) {
        return new Rest(environment.duration("REST_MILLIS", LENGTH));
    }
}
