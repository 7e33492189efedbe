package com.aresgen.knowledge.embedding;

import static com.aresgen.models.upstream.ServerScript.hang;
import static com.aresgen.models.upstream.ServerScript.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.models.bedrock.BedrockClient;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

final class TitanEmbedderTest {
    private static final Upstream SERVER = Upstream.playing();
    private static final BedrockRuntimeAsyncClient CLIENT = BedrockClient.open(
            BedrockRuntimeAsyncClient.builder()
                    .region(Region.EU_CENTRAL_1)
                    .endpointOverride(URI.create(SERVER.address()))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))),
            BedrockClient.connections());
    private static final String VECTOR = String.join(",", Collections.nCopies(512, "0.0441941738"));
    private static final ServerScript ANSWER = json(200, "{\"embedding\":[" + VECTOR + "],\"inputTextTokenCount\":3}");

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
    }

    private static Embedding embed(List<String> texts, ServerScript... scripts) {
        SERVER.play(scripts);
        return new TitanEmbedder(CLIENT, "amazon.titan-embed-text-v2:0", Duration.ofSeconds(2)).embed(texts);
    }

    @Test
    void eachTextIsACallOfTheModel() {
        assertThat(embed(Collections.nCopies(20, "a text"), ANSWER))
                .isInstanceOfSatisfying(Embedding.Embedded.class, embedded -> {
                    assertThat(embedded.vectors()).hasSize(20);
                    assertThat(embedded.vectors().getFirst()).hasSize(512);
                    assertThat(embedded.tokens()).isEqualTo(60);
                });
        assertThat(SERVER.asked()).hasSize(20).allSatisfy(asked -> {
            assertThat(asked.line())
                    .contains("/model/amazon.titan-embed-text-v2")
                    .contains("/invoke");
            assertThat(asked.json().path("dimensions").asInt()).isEqualTo(512);
            assertThat(asked.json().path("inputText").asString()).isEqualTo("a text");
        });
    }

    @Test
    void failuresAreThoseOfAnyModelOnBedrock() {
        assertThat(embed(List.of("x"), error(429, "ThrottlingException", "slow down")))
                .isInstanceOfSatisfying(
                        Embedding.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(UpstreamRateLimited.class));
        assertThat(embed(List.of("x"), error(400, "ValidationException", "Too many input tokens.")))
                .isInstanceOfSatisfying(
                        Embedding.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(ContextLengthExceeded.class));
        assertThat(embed(List.of("x", "y"), json(200, "{}")))
                .isInstanceOfSatisfying(
                        Embedding.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(UpstreamError.class));
        assertThat(embed(List.of("x"), hang())).isEqualTo(new Embedding.Failed(new UpstreamTimeout()));
    }

    private static ServerScript error(int status, String kind, String message) {
        return json(status, "{\"message\":\"" + message + "\"}", "x-amzn-ErrorType: " + kind);
    }
}
