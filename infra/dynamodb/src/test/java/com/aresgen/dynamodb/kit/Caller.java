package com.aresgen.dynamodb.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends requests to an engine as JSON that is written by hand. */
public final class Caller implements AutoCloseable {
    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    public Caller(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Sends a request of an operation. */
    public Reply call(String operation, String body) {
        return send("DynamoDB_20120810." + operation, body);
    }

    /** The same, or nothing if the engine ends before it answers. */
    public Optional<Reply> tryCall(String operation, String body) {
        try {
            return Optional.of(call(operation, body));
        } catch (UncheckedIOException ended) {
            return Optional.empty();
        }
    }

    public Reply send(String target, String body) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=key/20260101/eu-central-1/dynamodb/aws4_request")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), (ObjectNode) json.readTree(response.body()), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Creates a table with a partition key pk, and a sort key sk if its type is given. */
    public void table(String name, String partitionType, String... sortType) {
        var hasSort = sortType.length > 0;
        call("CreateTable", """
                {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "%s"}%s],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}%s]}""".formatted(
                        name,
                        partitionType,
                        hasSort ? ", {\"AttributeName\": \"sk\", \"AttributeType\": \"" + sortType[0] + "\"}" : "",
                        hasSort ? ", {\"AttributeName\": \"sk\", \"KeyType\": \"RANGE\"}" : ""))
                .ok();
    }

    /** The string values of one attribute of all items, page by page. */
    public Set<String> scanKeys(String table, String attribute) {
        var found = new HashSet<String>();
        var start = "";
        do {
            var page = call("Scan", "{\"TableName\": \"" + table + "\"" + start + "}")
                    .ok();
            page.path("Items")
                    .forEach(item -> found.add(item.path(attribute).path("S").asString()));
            start = page.has("LastEvaluatedKey") ? ", \"ExclusiveStartKey\": " + page.path("LastEvaluatedKey") : "";
        } while (!start.isEmpty());
        return found;
    }

    @Override
    public void close() {
        http.close();
    }
}
