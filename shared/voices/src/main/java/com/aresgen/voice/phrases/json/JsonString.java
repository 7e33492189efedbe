package com.aresgen.voice.phrases.json;

import com.aresgen.voice.phrases.Cut;
import com.aresgen.voice.phrases.PhraseStream;
import com.aresgen.voice.phrases.TextFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.io.JsonStringEncoder;

/** One string of a JSON text: what it means is filtered, and what is left keeps its escapes. */
final class JsonString {
    private static final int HEX = 16;
    private static final int ESCAPE = 2;
    private static final int UNICODE_ESCAPE = 6;

    private final PhraseStream stream;

    /** Where its first character is in the JSON text. */
    private final long start;

    /** By their places in the decoded text. */
    private final TreeMap<Long, Escape> escapes = new TreeMap<>();

    private final StringBuilder escape = new StringBuilder();
    private final StringBuilder passed = new StringBuilder();
    private long length;

    JsonString(PhraseStream stream, long start) {
        this.stream = stream;
        this.start = start;
    }

    /** @param excess by how many characters the JSON text is longer than the decoded one after it */
    private record Escape(String raw, char meaning, long excess) {}

    /** How the string goes on. */
    enum Next {
        MORE,
        CLOSED,
        /** This is no string of JSON. It is read on nevertheless. */
        FAULT
    }

    Next next(char letter) {
        if (!escape.isEmpty()) {
            return nextOfEscape(letter);
        }
        if (letter == '"') {
            return Next.CLOSED;
        }
        if (letter == '\\') {
            escape.append(letter);
            return Next.MORE;
        }
        add(letter);
        return letter < ' ' ? Next.FAULT : Next.MORE;
    }

    private Next nextOfEscape(char letter) {
        escape.append(letter);
        var isUnicode = escape.charAt(1) == 'u';
        var isHex = Character.digit(letter, HEX) >= 0 && letter < Byte.MAX_VALUE;
        if (isUnicode && escape.length() > ESCAPE && !isHex) {
            return fault();
        }
        if (isUnicode && escape.length() < UNICODE_ESCAPE) {
            return Next.MORE;
        }
        var meaning = isUnicode ? (char) Integer.parseInt(escape, ESCAPE, UNICODE_ESCAPE, HEX) : meaning(letter);
        if (meaning == 0 && !isUnicode) {
            return fault();
        }
        var excess = (escapes.isEmpty() ? 0 : escapes.lastEntry().getValue().excess()) + escape.length() - 1;
        escapes.put(length, new Escape(escape.toString(), meaning, excess));
        escape.setLength(0);
        add(meaning);
        return Next.MORE;
    }

    /** What is no escape means itself. */
    private Next fault() {
        var raw = escape.toString();
        escape.setLength(0);
        raw.chars().forEach(each -> add((char) each));
        return Next.FAULT;
    }

    private void add(char letter) {
        length++;
        stream.add(letter);
    }

    private static char meaning(char letter) {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> 0;
        };
    }

    /** What has come out since the last call, as JSON. */
    String take() {
        var json = new StringBuilder();
        for (var piece : stream.take()) {
            var text = piece.unit().text();
            passed.append(text);
            if (piece.isInserted()) {
                json.append(JsonStringEncoder.getInstance().quoteAsCharArray(text));
            } else {
                for (int i = 0; i < text.length(); i++) {
                    json.append(encoded(piece.from() + i, text.charAt(i)));
                }
            }
        }
        return json.toString();
    }

    /** As it came, unless the filter made U+FFFD of half a surrogate pair. */
    private String encoded(long place, char letter) {
        var escaped = escapes.get(place);
        return escaped != null && escaped.meaning() == letter ? escaped.raw() : String.valueOf(letter);
    }

    /** Nothing follows: the rest, without an escape that is not complete. */
    String rest() {
        stream.end();
        return take();
    }

    /** What has come out, decoded. */
    String passed() {
        return passed.toString();
    }

    int hits() {
        return stream.hits();
    }

    boolean isStopped() {
        return stream.isStopped();
    }

    /** As {@link TextFilter#settled()}, in the JSON text. */
    long settled() {
        return place(stream.settled());
    }

    /** As {@link TextFilter#takeCuts()}, in the JSON text. */
    List<Cut> takeCuts() {
        var cuts = new ArrayList<Cut>();
        stream.takeCuts().forEach(cut -> cuts.add(new Cut(place(cut.from()), place(cut.to()))));
        return cuts;
    }

    private long place(long decoded) {
        Map.Entry<Long, Escape> before = escapes.lowerEntry(decoded);
        return start + decoded + (before == null ? 0 : before.getValue().excess());
    }
}
