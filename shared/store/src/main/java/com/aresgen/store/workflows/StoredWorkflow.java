package com.aresgen.store.workflows;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One version of a workflow, without its definition ({@link StoredDefinition}).
 *
 * @param createdBy the id of the actor that created the workflow
 * @param version from 1; each change makes a new one
 * @param format of the source
 * @param contentHash SHA-256 (hex) of the definition as canonical JSON
 * @param createdAt when the workflow was created
 * @param updatedAt when this version was made
 */
public record StoredWorkflow(
        String id,
        String workspace,
        String createdBy,
        long version,
        Optional<String> name,
        Format format,
        String contentHash,
        Instant createdAt,
        Instant updatedAt) {
    /** How the source of a definition is written. */
    public enum Format {
        YAML,
        JSON;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Format of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
