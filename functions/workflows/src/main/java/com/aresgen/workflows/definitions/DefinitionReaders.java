package com.aresgen.workflows.definitions;

import com.aresgen.store.workflows.StoredWorkflow;
import com.aresgen.workflows.definition.reader.Format;

/** The formats of stored sources as the reader of definitions calls them. */
public final class DefinitionReaders {
    private DefinitionReaders() {}

    public static Format format(StoredWorkflow.Format stored) {
        return switch (stored) {
            case YAML -> Format.YAML;
            case JSON -> Format.JSON;
        };
    }
}
