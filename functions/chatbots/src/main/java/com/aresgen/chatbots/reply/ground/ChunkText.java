package com.aresgen.chatbots.reply.ground;

import com.aresgen.chatbots.reply.markdown.SafeMarkdown;
import com.aresgen.chatbots.reply.task.SourceQuote;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a chunk in which quotes are found although a model wrote white space, quotation marks, dashes and ellipses
 * in another way. Everything else must be the same, and a quote begins and ends where words do.
 */
final class ChunkText {
    private final FoundChunk chunk;
    private final StringBuilder normal = new StringBuilder();

    /** For each unit of the normal text, where its character begins in the chunk's, in UTF-16 units. */
    private int[] places = new int[64];

    ChunkText(FoundChunk chunk) {
        this.chunk = chunk;
        read(chunk.text());
    }

    FoundChunk chunk() {
        return chunk;
    }

    /** A range of the chunk's text in UTF-16 units. */
    record Place(int from, int to) {}

    Optional<Place> find(String quote) {
        var wanted = normal(quote);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (var at = normal.indexOf(wanted); at >= 0; at = normal.indexOf(wanted, at + 1)) {
            if (isBorder(at) && isBorder(at + wanted.length())) {
                return Optional.of(new Place(places[at], end(at + wanted.length() - 1)));
            }
        }
        return Optional.empty();
    }

    SourceQuote quote(Place place) {
        var text = chunk.text();
        return SourceQuote.of(chunk, text.codePointCount(0, place.from()), text.codePointCount(0, place.to()));
    }

    /** The form in which texts are compared. */
    static String normal(String text) {
        var read = new ChunkText(new FoundChunk("", "", Optional.empty(), 0, 0, List.of(), text));
        return read.normal.toString().strip();
    }

    private void read(String text) {
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var isSpace = Character.isWhitespace(point) || Character.isSpaceChar(point);
            if (!isSpace) {
                add(shown(point), at);
            } else if (normal.isEmpty() || normal.charAt(normal.length() - 1) != ' ') {
                add(" ", at);
            }
            at += Character.charCount(point);
        }
    }

    private void add(String piece, int place) {
        for (var i = 0; i < piece.length(); i++) {
            if (normal.length() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[normal.length()] = place;
            normal.append(piece.charAt(i));
        }
    }

    /** Invisible characters are left out. */
    private static String shown(int point) {
        return switch (point) {
            case '‘', '’', '‚', '‛', '′' -> "'";
            case '“', '”', '„', '‟', '«', '»', '″' -> "\"";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            case '…' -> "...";
            case 0x00AD, 0x2060 -> "";
            default -> SafeMarkdown.visible(Character.toString(point));
        };
    }

    private int end(int unit) {
        var begin = places[unit];
        return begin + Character.charCount(chunk.text().codePointAt(begin));
    }

    /** Whether no word goes on over this place. */
    private boolean isBorder(int at) {
        return at == 0
                || at == normal.length()
                || !isWordCharacter(normal.codePointBefore(at))
                || !isWordCharacter(normal.codePointAt(at));
    }

    /** Scripts without spaces have borders everywhere. */
    private static boolean isWordCharacter(int point) {
        return Character.isLetterOrDigit(point) && !Words.isUnspaced(Character.toString(point));
    }
}
