package com.aresgen.chatbots.reply.model;

import com.aresgen.http.values.Sha256;
import com.aresgen.models.Message;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts that are data for a model, each between tags with a mark that none of them contains: no text can close its own
 * tag. The same texts have the same mark, so that a prompt cache can serve them.
 *
 * @param texts by the names of their tags, in order
 */
record FencedTexts(String mark, Map<String, String> texts) {
    private static final int MARK_BYTES = 5;

    /** Texts that are empty are left out. */
    static FencedTexts of(Map<String, String> texts) {
        var present = new LinkedHashMap<>(texts);
        present.values().removeIf(String::isBlank);
        var all = String.join("\n", present.values());
        var mark = digits(all);
        while (all.contains(mark)) {
            mark = digits(mark);
        }
        return new FencedTexts(mark, present);
    }

    Message message() {
        return new Message(
                "user",
                texts.entrySet().stream()
                        .map(text -> "<%1$s %2$s>\n%3$s\n</%1$s %2$s>".formatted(text.getKey(), mark, text.getValue()))
                        .collect(Collectors.joining("\n\n")));
    }

    private static String digits(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, MARK_BYTES);
    }
}
