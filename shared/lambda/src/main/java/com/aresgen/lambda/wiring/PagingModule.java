package com.aresgen.lambda.wiring;

import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Once;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Lists in pages; the key that signs cursors is read when the first cursor is made or checked. */
@Module
public final class PagingModule {
    private PagingModule() {}

    @Provides
    @Singleton
    static Paging paging(Secrets secrets, Environment environment) {
        var key = secrets.text(environment.get("SIGNING_SECRET"));
        return new Paging(new Once<>(() -> new Cursors(key.get().getBytes(StandardCharsets.UTF_8))));
    }
}
