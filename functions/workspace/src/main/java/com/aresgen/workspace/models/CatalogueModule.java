package com.aresgen.workspace.models;

import com.aresgen.models.Catalogue;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** The facts about the models, without the providers that run them. */
@Module
final class CatalogueModule {
    private CatalogueModule() {}

    @Provides
    @Singleton
    static Catalogue catalogue() {
        return Catalogue.load();
    }
}
