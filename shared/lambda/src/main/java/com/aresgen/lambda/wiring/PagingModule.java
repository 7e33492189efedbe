package com.aresgen.lambda.wiring;

import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.signing.SigningKeys;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The region's signing keys, and lists in pages, whose cursors they sign. */
@Module
public final class PagingModule {
    private PagingModule() {}

    @Provides
    @Singleton
    static SigningKeys signingKeys(Secrets secrets, Environment environment, InstantSource clock) {
        return new SigningKeys(secrets.text(environment.get("SIGNING_SECRET")), clock);
    }

    @Provides
    static Paging paging(SigningKeys keys) {
        return new Paging(new Cursors(keys));
    }
}
