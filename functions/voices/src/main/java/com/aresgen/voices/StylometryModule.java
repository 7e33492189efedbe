package com.aresgen.voices;

import com.aresgen.voice.profile.Stylometry;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** What measures texts; it reads its models of English when it first measures one. */
@Module
final class StylometryModule {
    private StylometryModule() {}

    @Provides
    @Singleton
    static Stylometry stylometry() {
        return Stylometry.load();
    }
}
