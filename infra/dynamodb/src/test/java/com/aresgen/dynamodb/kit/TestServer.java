package com.aresgen.dynamodb.kit;

import com.aresgen.dynamodb.EngineSettings;
import com.aresgen.dynamodb.TableServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An engine behind HTTP for one test class, and a caller that sends JSON as it is written. */
public final class TestServer implements AutoCloseable {
    private final TableServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private TestServer(TableServer server) {
        this.server = server;
    }

    public static TestServer inMemory() {
        return with(EngineSettings.inMemory());
    }

    public static TestServer with(EngineSettings settings) {
        return new TestServer(TableServer.start(settings, 0));
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** Sends a request of an operation. */
    public Reply call(String operation, String body) {
        return send("DynamoDB_20120810." + operation, body);
    }

    public Reply send(String target, String body) {
        var request = HttpRequest.newBuilder(server.endpoint())
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
    public TestServer table(String name, String partitionType, String... sortType) {
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
        return this;
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
