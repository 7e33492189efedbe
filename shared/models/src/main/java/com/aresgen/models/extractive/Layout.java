package com.aresgen.models.extractive;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How several pieces of text are set. */
enum Layout {
    PROSE,
    PARAGRAPHS,
    BULLETS,
    NUMBERS,
    LINES,
    COMMAS;

    String set(List<String> pieces) {
        return switch (this) {
            case PROSE -> prose(pieces);
            case PARAGRAPHS -> paragraphs(pieces);
            case BULLETS -> pieces.stream().map(piece -> "- " + piece).collect(Collectors.joining("\n"));
            case NUMBERS ->
                IntStream.range(0, pieces.size())
                        .mapToObj(i -> (i + 1) + ". " + pieces.get(i))
                        .collect(Collectors.joining("\n"));
            case LINES -> String.join("\n", pieces);
            case COMMAS -> String.join(", ", pieces);
        };
    }

    /** Sentences of scripts with their own wide full stop follow each other without a space. */
    private static String prose(List<String> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            var wide = !text.isEmpty() && "。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(text.isEmpty() || wide ? "" : " ").append(piece);
        }
        return text.toString();
    }

    private static String paragraphs(List<String> pieces) {
        return IntStream.range(0, Math.ceilDiv(pieces.size(), Length.PER_PARAGRAPH))
                .mapToObj(i -> pieces.subList(
                        i * Length.PER_PARAGRAPH, Math.min(pieces.size(), (i + 1) * Length.PER_PARAGRAPH)))
                .map(Layout::prose)
                .collect(Collectors.joining("\n\n"));
    }
}
