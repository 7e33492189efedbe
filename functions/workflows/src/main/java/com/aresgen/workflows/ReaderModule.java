package com.aresgen.workflows;

import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.workflows.definition.reader.DefinitionReader;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** What reads definitions, with the catalogue of the models that their steps may name. */
@Module
public final class ReaderModule {
    private ReaderModule() {}

    @Provides
    @Singleton
    static DefinitionReader definitionReader() {
        return new DefinitionReader(Catalogue.load());
    }
}
