package com.aresgen.documents.commands.model;

import com.aresgen.http.values.Sha256;
import com.aresgen.models.Message;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts that a model works on, each between tags with a mark that none of them contains: no text can close its own tag.
 *
 * @param texts by the names of their tags, in order
 */
public record DataMessage(String mark, Map<String, String> texts) {
    private static final int MARK_BYTES = 5;

    /** Texts that are empty are left out. The same texts have the same mark, so that a prompt cache can serve them. */
    public static DataMessage of(Map<String, String> texts) {
        var present = new LinkedHashMap<>(texts);
        present.values().removeIf(String::isEmpty);
        var all = String.join("\n", present.values());
        var mark = digits(all);
        while (all.contains(mark)) {
            mark = digits(mark);
        }
        return new DataMessage(mark, present);
    }

    public Message message() {
        return new Message(
                "user",
                texts.entrySet().stream()
                        .map(text -> opening(text.getKey()) + "\n" + text.getValue() + "\n" + closing(text.getKey()))
                        .collect(Collectors.joining("\n\n")));
    }

    /** An answer without the tags that some models repeat around it, and without a code fence around all of it. */
    public String unframed(String answer, String name) {
        var text = answer.strip();
        if (text.startsWith(opening(name)) && text.endsWith(closing(name))) {
            text = text.substring(
                            opening(name).length(),
                            text.length() - closing(name).length())
                    .strip();
        }
        return ModelText.unfenced(text);
    }

    public boolean has(String name) {
        return texts.containsKey(name);
    }

    private String opening(String name) {
        return "<" + name + " " + mark + ">";
    }

    private String closing(String name) {
        return "</" + name + " " + mark + ">";
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, MARK_BYTES);
    }
}
