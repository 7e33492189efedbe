package com.aresgen.lambda.aws;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * The HTTP client that all AWS clients of a function share: it keeps connections and uses them again. Made at the first
 * request. It has no thread of its own: a connection that has expired, or that the server has closed, is found when it
 * is needed next. Safe for threads. See infra/decisions/0125.
 */
public final class AwsConnections implements SdkHttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);
    /** Above what one function has in flight: calls to AWS do not wait for one another. */
    private static final int MOST = 1_000;

    private final Duration idle;
    private @Nullable SdkHttpClient kept;

    /** @param idle how long a connection is kept without a call */
    public AwsConnections(Duration idle) {
        this.idle = idle;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return client().prepareRequest(request);
    }

    @Override
    public String clientName() {
        return client().clientName();
    }

    /**
     * Closes all connections; later requests open new ones. For the moment before a snapshot: a restored connection
     * leads nowhere, and a restored TLS session would be shared by all functions that start from the snapshot. The new
     * client is made here, so that its TLS context is in the snapshot.
     */
    public synchronized void renew() {
        if (kept != null) {
            kept.close();
            kept = open();
        }
    }

    @Override
    public synchronized void close() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    private synchronized SdkHttpClient client() {
        var client = kept == null ? open() : kept;
        kept = client;
        return client;
    }

    private SdkHttpClient open() {
        return Apache5HttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .connectionMaxIdleTime(idle)
                .useIdleConnectionReaper(false)
                .maxConnections(MOST)
                .expectContinueEnabled(false)
                .build();
    }
}
