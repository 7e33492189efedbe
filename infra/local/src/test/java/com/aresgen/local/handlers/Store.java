package com.aresgen.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Uses its table with and without permission. */
public final class Store implements RequestStreamHandler {
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("one"));

    private final DynamoDbClient client;
    private final String table;
    private final SecretReader secrets;

    public Store(Map<String, String> environment) {
        var credentials = AwsBasicCredentials.create(
                value(environment, "AWS_ACCESS_KEY_ID"), value(environment, "AWS_SECRET_ACCESS_KEY"));
        this.table = value(environment, "THINGS_TABLE");
        this.secrets = new SecretReader(
                URI.create(value(environment, "AWS_ENDPOINT_URL_DYNAMODB")),
                StaticCredentialsProvider.create(credentials));
        this.client = DynamoDbClient.builder()
                .endpointOverride(URI.create(value(environment, "AWS_ENDPOINT_URL_DYNAMODB")))
                .region(Region.of(value(environment, "AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var action =
                Proxy.JSON.readTree(input).path("pathParameters").path("action").asString();
        try {
            Proxy.answer(output, 200, run(action));
        } catch (AwsServiceException refused) {
            Proxy.answer(
                    output,
                    403,
                    refused.getClass().getSimpleName() + " "
                            + refused.awsErrorDetails().errorCode() + " " + refused.getMessage());
        } catch (RuntimeException broken) {
            Proxy.answer(output, 500, broken.toString());
        }
    }

    private String run(String action) {
        return switch (action) {
            case "put" -> client.putItem(r -> r.tableName(table).item(KEY)).toString();
            case "get" ->
                "items: "
                        + client.getItem(r -> r.tableName(table).key(KEY))
                                .item()
                                .size();
            case "delete" -> client.deleteItem(r -> r.tableName(table).key(KEY)).toString();
            case "scan" -> client.scan(r -> r.tableName(table)).toString();
            case "put-elsewhere" ->
                client.putItem(r -> r.tableName("AresGen-EU-Keys").item(KEY)).toString();
            case "update" -> client.updateItem(r -> r.tableName(table).key(KEY)).toString();
            case "query" ->
                client.query(r -> r.tableName(table)
                                .keyConditionExpression("id = :id")
                                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("one"))))
                        .toString();
            case "query-index" ->
                client.query(r -> r.tableName(table)
                                .indexName("owner")
                                .keyConditionExpression("#o = :o")
                                .expressionAttributeNames(Map.of("#o", "owner"))
                                .expressionAttributeValues(Map.of(":o", AttributeValue.fromS("me"))))
                        .toString();
            case "limits" -> client.describeLimits().toString();
            case "secret" -> secrets.read("AresGen-EU-Signing");
            case "secret-by-arn" ->
                secrets.read("arn:aws:secretsmanager:eu-west-1:000000000000:secret:AresGen-EU-Signing-AbC123");
            case "another-secret" -> secrets.read("AresGen-EU-Other");
            case "transact-put" -> transact(put());
            case "transact-check" -> transact(check("one"));
            case "transact-put-and-check" -> transact(put(), check("another"));
            default -> throw new IllegalArgumentException(action);
        };
    }

    private String transact(TransactWriteItem... items) {
        return client.transactWriteItems(r -> r.transactItems(items)).toString();
    }

    private TransactWriteItem put() {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table).item(KEY))
                .build();
    }

    private TransactWriteItem check(String id) {
        return TransactWriteItem.builder()
                .conditionCheck(c -> c.tableName(table)
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .conditionExpression("attribute_exists(id)"))
                .build();
    }

    private static String value(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }
}
