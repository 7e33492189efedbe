package com.aresgen.local.handlers;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads secrets from an engine that has none: a call that reaches it has passed the IAM check. */
final class SecretReader {
    private final SecretsManagerClient client;

    SecretReader(URI engine, AwsCredentialsProvider credentials) {
        this.client = SecretsManagerClient.builder()
                .endpointOverride(engine)
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    String read(String secret) {
        return client.getSecretValue(r -> r.secretId(secret)).toString();
    }
}
