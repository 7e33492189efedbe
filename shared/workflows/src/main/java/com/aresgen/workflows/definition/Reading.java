package com.aresgen.workflows.definition;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The result of reading the text of a definition. */
public sealed interface Reading {
    /**
     * A definition without a fault.
     *
     * @param document the text as JSON
     * @param contentHash SHA-256 (hex) of the canonical JSON: equal for YAML and JSON of the same content
     */
    record Valid(Definition definition, JsonNode document, String contentHash) implements Reading {}

    /**
     * A text that is no definition.
     *
     * @param faults at least one and at most 100, in the order of the text
     * @param complete false if there were more
     */
    record Faulty(List<Fault> faults, boolean complete) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
