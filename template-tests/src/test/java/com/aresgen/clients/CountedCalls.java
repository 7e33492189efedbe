package com.aresgen.clients;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** LangChain4j's own HTTP client, and how many calls it made, retries included. */
final class CountedCalls implements HttpClientBuilder {
    private final AtomicInteger calls = new AtomicInteger();
    private final HttpClientBuilder builder = new JdkHttpClientBuilder();

    int count() {
        return calls.get();
    }

    @Override
    public HttpClient build() {
        var client = builder.build();
        return new HttpClient() {
            @Override
            public SuccessfulHttpResponse execute(HttpRequest request) {
                calls.incrementAndGet();
                return client.execute(request);
            }

            @Override
            public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
                calls.incrementAndGet();
                client.execute(request, parser, listener);
            }
        };
    }

    @Override
    public Duration connectTimeout() {
        return builder.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        builder.connectTimeout(timeout);
        return this;
    }

    @Override
    public Duration readTimeout() {
        return builder.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        builder.readTimeout(timeout);
        return this;
    }
}
