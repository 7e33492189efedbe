package com.aresgen.workflows;

import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.workflows.definition.reader.DefinitionReader;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** What reads definitions and estimates costs, with the catalogue of the models that steps may name. */
@Module
public final class ReaderModule {
    private ReaderModule() {}

    @Provides
    @Singleton
    static Catalogue catalogue() {
        return Catalogue.load();
    }

    @Provides
    @Singleton
    static DefinitionReader definitionReader(Catalogue catalogue) {
        return new DefinitionReader(catalogue);
    }
}
