package com.aresgen.documents.commands.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prompt with named slots, {@code {{name}}}, from a resource file. A line whose slots are empty is left out. */
public record PromptText(String text) {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z_]+)\\}\\}");
    private static final String ROOM = "/com/aresgen/documents/commands/";

    public static PromptText named(String name) {
        try (InputStream in = PromptText.class.getResourceAsStream(ROOM + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException(name + ".txt is not on the class path");
            }
            return new PromptText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The prompt with its slots filled; what fills one slot is not searched for others. */
    public String filled(Map<String, String> slots) {
        var lines = text.lines()
                .filter(line -> SLOT.matcher(line)
                        .results()
                        .allMatch(slot -> !value(slots, slot.group(1)).isEmpty()))
                .toList();
        return SLOT.matcher(String.join("\n", lines))
                .replaceAll(slot -> Matcher.quoteReplacement(value(slots, slot.group(1))));
    }

    private String value(Map<String, String> slots, String name) {
        var value = slots.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The prompt has a slot " + name + " that is not filled:\n" + text);
        }
        return value;
    }
}
