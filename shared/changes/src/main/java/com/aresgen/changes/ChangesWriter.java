package com.aresgen.changes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sections in CodeMirror's JSON form ({@code ChangeSet.toJSON}). */
final class ChangesWriter {
    private ChangesWriter() {}

    static JsonNode write(Sections sections) {
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < sections.count(); i++) {
            if (sections.isKept(i)) {
                parts.add(sections.length(i));
            } else {
                lines(parts.addArray().add(sections.length(i)), sections.text(i));
            }
        }
        return parts;
    }

    private static void lines(ArrayNode part, String text) {
        if (text.isEmpty()) {
            return;
        }
        var start = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            part.add(text.substring(start, end));
            start = end + 1;
        }
        part.add(text.substring(start));
    }
}
