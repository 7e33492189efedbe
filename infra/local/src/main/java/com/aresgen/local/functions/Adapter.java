package com.aresgen.local.functions;

import com.aresgen.lambda.edge.FunctionServer;
import com.aresgen.lambda.edge.WebFunction;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The Lambda Web Adapter: passes events on to the function's own HTTP server, and its answer back as it comes.
 * https://awslabs.github.io/aws-lambda-web-adapter
 */
public final class Adapter implements AutoCloseable {
    private final FunctionServer server;
    private final String arn;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();

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
        try {
            var response = client.send(event.request(server.port(), arn, most), BodyHandlers.ofInputStream());
            return new StreamStart.Begun(
                    response.statusCode(),
                    AdapterEvent.endToEnd(response.headers().map()),
                    new TimedBody(response.body(), most));
        } catch (HttpTimeoutException _) {
            return new StreamStart.TooLate();
        } catch (IOException broken) {
            return new StreamStart.Failed(broken.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new StreamStart.TooLate();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
        server.close();
    }
}
