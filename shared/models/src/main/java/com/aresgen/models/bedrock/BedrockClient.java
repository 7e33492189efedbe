package com.aresgen.models.bedrock;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;

/**
 * The client for Bedrock (infra/decisions/0074): it sends nothing twice, because a failed attempt may have been
 * charged; closing its connection stops the model; and the caller that waits limits the time, not the socket.
 */
public final class BedrockClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private BedrockClient() {}

    /** The HTTP client of all of a function's calls of Bedrock. */
    public static SdkAsyncHttpClient connections() {
        return NettyNioAsyncHttpClient.builder()
                .protocol(Protocol.HTTP1_1)
                .connectionTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(1))
                .build();
    }

    /**
     * A client for all calls; closing it leaves {@code connections} as they are.
     *
     * @param builder with region, endpoint and credentials
     */
    public static BedrockRuntimeAsyncClient open(
            BedrockRuntimeAsyncClientBuilder builder, SdkAsyncHttpClient connections) {
        return builder.overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                // Completing a call only wakes its reader, so the event loop does it and no further threads are needed.
                .asyncConfiguration(async ->
                        async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .httpClient(connections)
                .build();
    }
}
