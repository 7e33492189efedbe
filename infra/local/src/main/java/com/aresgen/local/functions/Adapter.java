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
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The Lambda Web Adapter: passes events on to the function's own HTTP server, and its answer back as it comes. Header
 * values are sent in UTF-8, as the adapter sends them; Java's own client refuses or replaces what is not ASCII.
 * https://awslabs.github.io/aws-lambda-web-adapter
 */
public final class Adapter implements AutoCloseable {
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final FunctionServer server;
    private final String arn;
    private final Duration timeout;

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
        var connection =
                new DefaultBHttpClientConnection(Http1Config.DEFAULT, null, StandardCharsets.UTF_8.newEncoder());
        try {
            connection.bind(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            connection.setSocketTimeout(Timeout.of(most));
            return begun(
                    EXECUTOR.execute(event.request(arn, most), connection, HttpCoreContext.create()), connection, most);
        } catch (SocketTimeoutException _) {
            connection.close(CloseMode.IMMEDIATE);
            return new StreamStart.TooLate();
        } catch (IOException | HttpException broken) {
            connection.close(CloseMode.IMMEDIATE);
            return new StreamStart.Failed(broken.toString());
        }
    }

    private static StreamStart begun(
            ClassicHttpResponse response, DefaultBHttpClientConnection connection, Duration most) throws IOException {
        var headers = Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        var body = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        return new StreamStart.Begun(
                response.getCode(), AdapterEvent.endToEnd(headers), new TimedBody(body, connection, most));
    }

    @Override
    public void close() {
        server.close();
    }
}
