package com.aresgen.documents.commands.model;

import java.util.Map;

/** The slots that every prompt has. */
public final class SharedSlots {
    private SharedSlots() {}

    public static Map<String, String> slots(DataMessage data) {
        var instructions = data.has("instructions") ? "<instructions " + data.mark() + ">" : "";
        return Map.of("mark", data.mark(), "instructions", instructions);
    }
}
