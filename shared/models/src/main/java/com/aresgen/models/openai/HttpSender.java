package com.aresgen.models.openai;

import com.aresgen.models.Countdown;
import com.aresgen.models.failure.UpstreamError;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The side of an exchange that talks to the server, on a thread that may block: it sends the request only once. */
final class HttpSender {
    /** Bytes read of a refusal's body; the message for the caller is at its beginning. */
    private static final int REFUSAL_BYTES = 64 * 1024;

    private final URI address;
    private final Optional<String> key;
    private final byte[] body;
    private final OpenAiLimits limits;
    private final Countdown time;

    HttpSender(URI address, Optional<String> key, byte[] body, OpenAiLimits limits, Countdown time) {
        this.address = address;
        this.key = key;
        this.body = body;
        this.limits = limits;
        this.time = time;
    }

    /** Receives the signals; it blocks until the reader takes each. */
    interface Listener {
        void accept(Signal signal) throws InterruptedException;
    }

    void run(Listener listener) throws InterruptedException {
        HttpURLConnection connection;
        try {
            connection = open();
            connection.connect();
        } catch (IOException _) {
            listener.accept(fault("The model's server cannot be reached."));
            return;
        }
        Signal last;
        try {
            last = exchanged(connection, listener);
        } finally {
            connection.disconnect();
        }
        listener.accept(last);
    }

    private HttpURLConnection open() throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        // Without a fixed length the JDK silently sends a POST twice when a kept connection turns out to be dead.
        connection.setFixedLengthStreamingMode(body.length);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) limits.connect().toMillis());
        // OpenAiExchange.next() times out first; this read timeout only ends reads whose caller has gone.
        connection.setReadTimeout(Math.clamp(time.left().toMillis(), 1, Integer.MAX_VALUE));
        // The server may be closing a kept connection just now; a request that is sent only once would be lost.
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json, text/event-stream");
        connection.setRequestProperty("User-Agent", "AresGen/1");
        key.ifPresent(secret -> connection.setRequestProperty("Authorization", "Bearer " + secret));
        return connection;
    }

    /** Passes on all signals but the last, which it returns. */
    private Signal exchanged(HttpURLConnection connection, Listener listener) throws InterruptedException {
        try {
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
            var status = connection.getResponseCode();
            if (status < 0) {
                return fault("The model's server does not speak HTTP.");
            }
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return read(connection, status, in == null ? InputStream.nullInputStream() : in, listener);
            }
        } catch (HttpRetryException e) {
            return new Signal.Whole(e.responseCode(), "", Optional.empty(), "");
        } catch (CharacterCodingException _) {
            return fault("The model's server sent bytes that are not UTF-8.");
        } catch (AnswerTooLarge _) {
            return fault("The model's server sent more than an answer may hold.");
        } catch (IOException _) {
            return fault("The connection to the model's server broke off.");
        }
    }

    private Signal read(HttpURLConnection connection, int status, InputStream in, Listener listener)
            throws IOException, InterruptedException {
        var encoding = connection.getHeaderField("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return fault("The model's server compressed its answer, which was not asked for.");
        }
        var type = Optional.ofNullable(connection.getContentType()).orElse("");
        var media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (status == HttpURLConnection.HTTP_OK && media.equals("text/event-stream")) {
            var events = new EventReader(in, limits.eventBytes(), limits.streamBytes());
            for (var data = events.next(); data.isPresent(); data = events.next()) {
                listener.accept(new Signal.Data(data.get()));
            }
            return new Signal.End();
        }
        var retryAfter = Optional.ofNullable(connection.getHeaderField("Retry-After"));
        return new Signal.Whole(status, media, retryAfter, status < 400 ? answer(in) : refusal(in));
    }

    private String answer(InputStream in) throws IOException {
        var bytes = in.readNBytes(limits.answerBytes() + 1);
        if (bytes.length > limits.answerBytes()) {
            throw new AnswerTooLarge();
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Cut at the limit, perhaps in the middle of a character. */
    private static String refusal(InputStream in) throws IOException {
        return new String(in.readNBytes(REFUSAL_BYTES), StandardCharsets.UTF_8);
    }

    private static Signal fault(String detail) {
        return new Signal.Fault(new UpstreamError(detail));
    }
}
