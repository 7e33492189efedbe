package com.aresgen.models.openai.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events by the HTML standard (section 9.2.6), with their names and data. It differs from the standard in
 * two points: the last event needs no blank line after it (its data shows whether it is whole), and an event named
 * {@code error} needs no data. UTF-8 is decoded strictly: half a character would otherwise become a replacement
 * character in the answer.
 */
final class EventReader {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8192];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long left;
    private int at;
    private int end;
    private boolean afterCarriageReturn;
    private boolean atStart = true;

    /**
     * @param longest bytes that a line or an event may have
     * @param most bytes that may come in all
     */
    EventReader(InputStream in, int longest, long most) {
        this.in = in;
        this.longest = longest;
        this.left = most;
    }

    /** The next event; empty when the stream has ended. */
    Optional<Signal.Data> next() throws IOException {
        var name = "";
        var data = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                if (isEvent(name, data)) {
                    return Optional.of(event(name, data));
                }
                name = "";
            } else if (isField("data", line)) {
                data.append(value(line)).append('\n');
                if (data.length() > longest) {
                    throw new AnswerTooLarge();
                }
            } else if (isField("event", line)) {
                name = value(line);
            }
        }
        return isEvent(name, data) ? Optional.of(event(name, data)) : Optional.empty();
    }

    private static boolean isEvent(String name, StringBuilder data) {
        return !data.isEmpty() || name.equals(Signal.Data.ERROR);
    }

    private static Signal.Data event(String name, StringBuilder data) {
        data.setLength(Math.max(0, data.length() - 1));
        return new Signal.Data(name, data.toString());
    }

    private static boolean isField(String name, String line) {
        return line.equals(name) || line.startsWith(name + ":");
    }

    private static String value(String line) {
        var colon = line.indexOf(':');
        var value = colon < 0 ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /**
     * A line up to CR, LF, CRLF or the end of the stream; a CR ends it without waiting for a LF. Null when no line is
     * left.
     */
    private @Nullable String line() throws IOException {
        line.reset();
        for (var next = read(); next >= 0; next = read()) {
            var second = next == '\n' && afterCarriageReturn;
            afterCarriageReturn = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                return text(line.toByteArray());
            }
            line.write(next);
            if (line.size() > longest) {
                throw new AnswerTooLarge();
            }
        }
        return line.size() == 0 ? null : text(line.toByteArray());
    }

    /** A comment is dropped unread. */
    private String text(byte[] bytes) throws CharacterCodingException {
        if (bytes.length > 0 && bytes[0] == ':') {
            return ":";
        }
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        var marked = atStart && text.startsWith("\uFEFF");
        atStart = false;
        return marked ? text.substring(1) : text;
    }

    private int read() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer));
            at = 0;
            left -= end;
            if (left < 0) {
                throw new AnswerTooLarge();
            }
        }
        return at < end ? buffer[at++] & 0xff : -1;
    }
}
