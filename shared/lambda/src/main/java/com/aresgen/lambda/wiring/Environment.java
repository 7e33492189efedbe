package com.aresgen.lambda.wiring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The variables that the template sets for a function. A name that is missing is named at start-up. */
public record Environment(Map<String, String> variables) {
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("The environment variable " + name + " is not set"));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** A time in milliseconds: the template sets none, so that {@code deployed} holds there; tests shorten it. */
    public Duration duration(String name, Duration deployed) {
        return find(name).map(Long::parseLong).map(Duration::ofMillis).orElse(deployed);
    }

    /**
     * A client of AWS on the smallest of its HTTP clients.
     *
     * @param endpoint names the variable that is set where an engine stands in for AWS. There each function has
     *     credentials of its own in its environment, as in Lambda; in Lambda itself the default chain finds them, which
     *     SnapStart needs.
     */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B aws(B builder, String endpoint) {
        return located(builder, endpoint)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(Duration.ofSeconds(3)));
    }

    /** The same without an HTTP client: who needs another brings it. */
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
