package com.aresgen.documents.commands.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a document or a part of it. */
public enum Command {
    OUTLINE,
    EXPAND,
    SUMMARIZE,
    REWRITE,
    CITE,
    TRANSLATE;

    /** The name in requests and answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> named(String wire) {
        return Arrays.stream(values())
                .filter(command -> command.wire().equals(wire))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Command::wire).toList();
    }
}
