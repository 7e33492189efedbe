package com.aresgen.chat.complete;

import com.aresgen.models.Catalogue;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.extractive.Extractive;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;
import jakarta.inject.Singleton;

/** The models, and the providers that answer for them, by the name that the catalogue calls them. */
@Module
final class ModelsModule {
    private ModelsModule() {}

    @Provides
    @Singleton
    static Catalogue catalogue() {
        return Catalogue.load();
    }

    @Provides
    @Singleton
    @IntoMap
    @StringKey("local")
    static ChatProvider local() {
        return new Extractive();
    }
}
