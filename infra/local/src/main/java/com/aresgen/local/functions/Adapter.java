package com.aresgen.local.functions;

import com.aresgen.lambda.edge.FunctionServer;
import com.aresgen.lambda.edge.WebFunction;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.LaxConnPool;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The Lambda Web Adapter: passes events on to the function's own HTTP server, and its answer back as it comes, on
 * connections that it keeps. Header values are sent in UTF-8, as the adapter sends them; Java's own client refuses or
 * replaces what is not ASCII. https://awslabs.github.io/aws-lambda-web-adapter
 */
public final class Adapter implements AutoCloseable {
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    /** As many as there are calls: a call never waits for a connection. */
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    /** The age at which a connection is replaced, well before the function's server closes it. */
    private static final TimeValue MOST_AGE = TimeValue.ofMinutes(2);

    private final FunctionServer server;
    private final String arn;
    private final Duration timeout;
    private final LaxConnPool<FunctionServer, DefaultBHttpClientConnection> kept =
            new LaxConnPool<>(UNBOUNDED, MOST_AGE, PoolReusePolicy.LIFO, null);

    Adapter(WebFunction function, String arn, Duration timeout) {
        this.server = function.open(0);
        this.arn = arn;
        this.timeout = timeout;
    }

    /**
     * Calls the function and waits for its status and headers.
     *
     * @param patience how long the whole answer may take; the function's own timeout holds as well
     */
    public StreamStart call(AdapterEvent event, Duration patience) {
        var most = patience.compareTo(timeout) <= 0 ? patience : timeout;
        var request = event.request(arn, most);
        var entry = lease();
        try {
            return begun(request, entry, most);
        } catch (SocketTimeoutException _) {
            release(entry, false);
            return new StreamStart.TooLate();
        } catch (IOException | HttpException broken) {
            release(entry, false);
            return new StreamStart.Failed(broken.toString());
        }
    }

    private StreamStart begun(
            ClassicHttpRequest request, PoolEntry<FunctionServer, DefaultBHttpClientConnection> entry, Duration most)
            throws IOException, HttpException {
        var connection = entry.hasConnection() ? entry.getConnection() : open(entry);
        connection.setSocketTimeout(Timeout.of(most));
        var context = HttpCoreContext.create();
        var response = EXECUTOR.execute(request, connection, context);
        var keeps = EXECUTOR.keepAlive(request, response, connection, context);
        var headers = Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        var body = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        return new StreamStart.Begun(
                response.getCode(),
                AdapterEvent.endToEnd(headers),
                new TimedBody(body, most, complete -> release(entry, complete && keeps)));
    }

    private PoolEntry<FunctionServer, DefaultBHttpClientConnection> lease() {
        try {
            return kept.lease(server, null).get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private DefaultBHttpClientConnection open(PoolEntry<FunctionServer, DefaultBHttpClientConnection> entry)
            throws IOException {
        var connection =
                new DefaultBHttpClientConnection(Http1Config.DEFAULT, null, StandardCharsets.UTF_8.newEncoder());
        connection.bind(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        entry.assignConnection(connection);
        return connection;
    }

    /** Closes at once what cannot be used again: an orderly end would read the rest of the answer. */
    private void release(PoolEntry<FunctionServer, DefaultBHttpClientConnection> entry, boolean reusable) {
        if (!reusable) {
            entry.discardConnection(CloseMode.IMMEDIATE);
        }
        kept.release(entry, reusable);
    }

    @Override
    public void close() {
        kept.close(CloseMode.IMMEDIATE);
        server.close();
    }
}
