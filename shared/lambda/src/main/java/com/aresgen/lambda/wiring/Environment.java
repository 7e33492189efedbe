package com.aresgen.lambda.wiring;

import com.aresgen.lambda.aws.AwsConnections;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * The environment variables that the template sets for a function. A missing one throws IllegalStateException, with its
 * name, at start-up.
 */
public record Environment(Map<String, String> variables) {
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("The environment variable " + name + " is not set"));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** A time in milliseconds. The template sets none, so {@code deployed} holds in Lambda; tests set a shorter one. */
    public Duration duration(String name, Duration deployed) {
        return find(name).map(Long::parseLong).map(Duration::ofMillis).orElse(deployed);
    }

    /**
     * Configures an AWS client that uses these connections.
     *
     * @param endpoint names the variable that is set where a local engine replaces AWS. There each function has
     *     credentials of its own in its environment, as in Lambda; in Lambda itself the default chain finds them, which
     *     SnapStart needs.
     */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B aws(
            B builder, String endpoint, AwsConnections connections) {
        return located(builder, endpoint).httpClient(connections);
    }

    /** As {@link #aws}, but without an HTTP client: callers that need another one set it. */
    public <B extends AwsClientBuilder<B, ?>> B located(B builder, String endpoint) {
        builder.region(Region.of(get("AWS_REGION")));
        find(endpoint)
                .map(URI::create)
                .ifPresent(engine -> builder.endpointOverride(engine)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(get("AWS_ACCESS_KEY_ID"), get("AWS_SECRET_ACCESS_KEY")))));
        return builder;
    }
}
