package com.aresgen.store.runs;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a step put out: in its row, or in items of its own if it has more than {@link #INLINE_BYTES}.
 *
 * @param inline the value, if it is in the row
 * @param key of the items that have it, if they do
 * @param pieces how many
 * @param bytes of the value as JSON
 */
public record StepOutput(Optional<JsonNode> inline, Optional<String> key, int pieces, long bytes) {
    public static final int INLINE_BYTES = 32 * 1024;

    /** The most that a step may put out. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;
}
