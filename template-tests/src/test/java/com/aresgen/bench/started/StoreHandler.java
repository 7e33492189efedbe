package com.aresgen.bench.started;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link TrivialHandler} and one UpdateItem: the least cost of any function that authenticates against DynamoDB. */
public final class StoreHandler implements RequestStreamHandler {
    private final TrivialHandler trivial = new TrivialHandler();
    private final DynamoDbClient dynamo;
    private final String table;

    public StoreHandler() {
        this(System.getenv());
    }

    StoreHandler(Map<String, String> environment) {
        this.table = Objects.requireNonNull(environment.get("KEYS_TABLE"));
        this.dynamo = DynamoDbClient.builder()
                .region(Region.of(environment.get("AWS_REGION")))
                .httpClient(Apache5HttpClient.create())
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")))
                .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        dynamo.updateItem(update -> update.tableName(table).key(Map.of("id", AttributeValue.fromS("bench"))));
        trivial.handleRequest(in, out, context);
    }
}
