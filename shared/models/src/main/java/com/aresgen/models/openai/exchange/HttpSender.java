package com.aresgen.models.openai.exchange;

import com.aresgen.models.Countdown;
import com.aresgen.models.failure.UpstreamError;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The side of an exchange that talks to the server, on a thread that may block: it sends the request only once. */
public final class HttpSender {
    /** Bytes read of a refusal's body; the message for the caller is at its beginning. */
    private static final int REFUSAL_BYTES = 64 * 1024;

    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final URI address;
    private final Optional<String> key;
    private final byte[] body;
    private final OpenAiLimits limits;
    private final Countdown time;

    /** @param body of a POST; of a GET it is empty */
    public HttpSender(URI address, Optional<String> key, byte[] body, OpenAiLimits limits, Countdown time) {
        this.address = address;
        this.key = key;
        this.body = body;
        this.limits = limits;
        this.time = time;
    }

    public static HttpSender getting(URI address, Optional<String> key, OpenAiLimits limits, Countdown time) {
        return new HttpSender(address, key, new byte[0], limits, time);
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
        if (body.length > 0) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            // Without a fixed length the JDK silently sends a POST twice when a kept connection turns out to be dead.
            connection.setFixedLengthStreamingMode(body.length);
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) limits.connect().toMillis());
        // OpenAiExchange.next() times out first, by the margin; this read timeout only ends reads whose caller has
        // gone.
        connection.setReadTimeout(Math.clamp(time.left().plus(MARGIN).toMillis(), 1, Integer.MAX_VALUE));
        // The server may be closing a kept connection just now; a request that is sent only once would be lost.
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json, text/event-stream");
        connection.setRequestProperty("Accept-Encoding", "identity");
        connection.setRequestProperty("User-Agent", "AresGen/1");
        key.ifPresent(secret -> connection.setRequestProperty("Authorization", "Bearer " + secret));
        return connection;
    }

    /** Passes on all signals but the last, which it returns. */
    private Signal exchanged(HttpURLConnection connection, Listener listener) throws InterruptedException {
        try {
            if (body.length > 0) {
                try (var out = connection.getOutputStream()) {
                    out.write(body);
                }
            }
            var status = connection.getResponseCode();
            if (status < 0) {
                return fault("The model's server does not speak HTTP.");
            }
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return read(connection, status, in == null ? InputStream.nullInputStream() : in, listener);
            }
        } catch (HttpRetryException e) {
            return new Signal.Whole(e.responseCode(), Optional.empty(), "");
        } catch (CharacterCodingException _) {
            return fault("The model's server sent bytes that are not UTF-8.");
        } catch (UnknownEncoding _) {
            return fault("The model's server encoded its answer in a way that was not asked for.");
        } catch (AnswerTooLarge _) {
            return fault("The model's server sent more than an answer may hold.");
        } catch (IOException _) {
            return fault("The connection to the model's server broke off.");
        }
    }

    private Signal read(HttpURLConnection connection, int status, InputStream in, Listener listener)
            throws IOException, InterruptedException {
        if (status >= 400) {
            var retryAfter = Optional.ofNullable(connection.getHeaderField("Retry-After"));
            return new Signal.Whole(status, retryAfter, refusal(in, connection));
        }
        var body = ResponseBody.of(in, connection);
        if (status != HttpURLConnection.HTTP_OK || !body.isStream()) {
            return new Signal.Whole(status, Optional.empty(), body.text(limits.answerBytes()));
        }
        var events = new EventReader(body.bytes(), limits.eventBytes(), limits.streamBytes());
        for (var event = events.next(); event.isPresent(); event = events.next()) {
            listener.accept(event.get());
        }
        return new Signal.End();
    }

    /** The beginning of a refusal's body, cut perhaps in the middle of a character. Its status counts without it. */
    private static String refusal(InputStream in, HttpURLConnection connection) {
        try {
            return new String(
                    ResponseBody.of(in, connection).bytes().readNBytes(REFUSAL_BYTES), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    private static Signal fault(String detail) {
        return new Signal.Fault(new UpstreamError(detail));
    }
}
