package com.aresgen.changes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A change set read from the JSON form of CodeMirror ({@code ChangeSet.fromJSON}): an array of parts, where a number
 * keeps so many code units, {@code [n]} deletes n, and {@code [n, "line", …]} replaces n by lines, joined by LF.
 */
public sealed interface ChangesJson {
    /** The change set that the array describes. */
    record Read(ChangeSet changes) implements ChangesJson {}

    /**
     * No change set.
     *
     * @param pointer JSON pointer (RFC 6901) from the array; empty for the array itself
     * @param detail what is expected there, as a predicate: "must be …"
     */
    record Malformed(String pointer, String detail) implements ChangesJson {}

    /**
     * Parts are joined as CodeMirror joins them when it makes a change set: {@code [2, 3, [0]]} is read as {@code [5]}.
     * What CodeMirror reads and no text can hold is malformed: NUL, CR, half of a surrogate pair, LF inside a line,
     * and lengths that are negative, not whole, or above 2,147,483,647 in sum.
     */
    static ChangesJson read(JsonNode json) {
        return json instanceof ArrayNode parts
                ? new ChangesReader().read(parts)
                : new Malformed("", "must be an array of numbers and arrays");
    }
}
