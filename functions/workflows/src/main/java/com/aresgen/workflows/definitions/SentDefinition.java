package com.aresgen.workflows.definitions;

import com.aresgen.store.workflows.StoredWorkflow.Format;
import java.util.Optional;

/**
 * The body of a call that sends a definition.
 *
 * @param name outside the definition; it wins over the definition's own
 */
public record SentDefinition(Optional<String> name, Form form) {
    /** Where the text of the definition is. */
    public sealed interface Form {
        /** The body is the definition. */
        record WholeBody(Format format) implements Form {}

        /** The definition is the object that the body's member {@code definition} holds. */
        record Embedded() implements Form {}

        /** The definition is the string that the body's member {@code definition} holds. */
        record Quoted(String text, Format format) implements Form {}
    }
}
