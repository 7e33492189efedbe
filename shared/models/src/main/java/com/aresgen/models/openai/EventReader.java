package com.aresgen.models.openai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events by the HTML standard (section 9.2.6), of which only the data matters here. UTF-8 is decoded
 * strictly: half a character would otherwise become a replacement character in the answer.
 */
final class EventReader {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8192];
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

    /** The data of the next event; empty when the stream has ended. An event that the end cuts is dropped. */
    Optional<String> next() throws IOException {
        var data = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            if (line.isEmpty() && !data.isEmpty()) {
                data.setLength(data.length() - 1);
                return Optional.of(data.toString());
            }
            if (line.equals("data") || line.startsWith("data:")) {
                data.append(value(line)).append('\n');
                if (data.length() > longest) {
                    throw new AnswerTooLarge();
                }
            }
        }
        return Optional.empty();
    }

    private static String value(String line) {
        var value = line.substring(Math.min(line.length(), "data:".length()));
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** A line up to CR, LF or CRLF; a CR ends it without waiting for a LF. Null when the stream ends before that. */
    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
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
        return null;
    }

    private String text(byte[] line) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
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
