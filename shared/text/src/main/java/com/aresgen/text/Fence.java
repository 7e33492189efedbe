package com.aresgen.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** A text set apart within a message by triple quotes, a code fence or a tag such as {@code <document>}. */
public record Fence(String inside, String outside) {
    private static final Pattern OPENING = Pattern.compile(
            "(\"{3})|(`{3})\\w{0,20}\\R|<(text|document|article|context|passage|content|input|source|doc)>",
            Pattern.CASE_INSENSITIVE);

    public static Optional<Fence> in(String message) {
        var opening = OPENING.matcher(message);
        if (!opening.find()) {
            return Optional.empty();
        }
        var closing = opening.group(3) != null
                ? "</" + opening.group(3) + ">"
                : opening.group().substring(0, 3);
        var end = message.lastIndexOf(closing);
        if (end < opening.end()) {
            return Optional.empty();
        }
        var before = message.substring(0, opening.start());
        var after = message.substring(end + closing.length());
        return Optional.of(new Fence(message.substring(opening.end(), end), before + "\n\n" + after));
    }
}
