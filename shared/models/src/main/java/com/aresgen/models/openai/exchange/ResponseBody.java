package com.aresgen.models.openai.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The body of a response, decoded. What it begins with shows whether it is a stream of events, since many servers and
 * proxies label streams as plain text, and failures as streams.
 */
record ResponseBody(BufferedInputStream bytes, boolean isStream) {
    private static final int MOST_LOOKED_AT = 64;
    private static final Pattern EVENTS = Pattern.compile("(?:data|event|id|retry)?:.*", Pattern.DOTALL);
    private static final String LONGEST_FIELD = "event:";

    static ResponseBody of(InputStream in, HttpURLConnection connection) throws IOException {
        var counted = new CountedBytes(in, connection.getContentLengthLong());
        var bytes = new BufferedInputStream(decoded(counted, header(connection, "Content-Encoding")));
        var start = start(bytes);
        var labelled = header(connection, "Content-Type").startsWith("text/event-stream");
        return new ResponseBody(bytes, start.isEmpty() ? labelled : isEvents(start, labelled));
    }

    private static String header(HttpURLConnection connection, String name) {
        return Optional.ofNullable(connection.getHeaderField(name))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isEvents(String start, boolean labelled) {
        return EVENTS.matcher(start).matches() || (labelled && !start.startsWith("{") && !start.startsWith("["));
    }

    /** Some proxies compress though only {@code identity} was asked for. */
    private static InputStream decoded(InputStream in, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            default -> throw new UnknownEncoding();
        };
    }

    /** The first characters that are no space, and enough of them to know a field by its name. */
    private static String start(BufferedInputStream bytes) throws IOException {
        bytes.mark(MOST_LOOKED_AT + 1);
        var start = new StringBuilder();
        for (var seen = 0; seen < MOST_LOOKED_AT && !isTelling(start); seen++) {
            var next = bytes.read();
            if (next < 0) {
                break;
            }
            // The bytes of a byte order mark are no spaces, and no field begins with them.
            if (start.length() > 0 || !(next <= ' ' || next >= 0x80)) {
                start.append((char) next);
            }
        }
        bytes.reset();
        return start.toString();
    }

    private static boolean isTelling(CharSequence start) {
        return start.length() >= LONGEST_FIELD.length()
                || (start.length() > 0 && "{[<:".indexOf(start.charAt(0)) >= 0)
                || (start.length() > 0 && start.charAt(start.length() - 1) < ' ');
    }

    /** The whole body, which must be UTF-8. */
    String text(int mostBytes) throws IOException {
        var all = bytes.readNBytes(mostBytes + 1);
        if (all.length > mostBytes) {
            throw new AnswerTooLarge();
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(all)).toString();
    }
}
