package com.aresgen.lambda.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.lambda.aws.AwsConnections;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class StoreModuleTest {
    private static final String CONFLICT =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionConflictException\","
                    + "\"message\":\"Transaction is ongoing for the item\"}";

    /** As when a call claims the record that another call under the same key is completing. */
    @Test
    void aPlainWriteThatMeetsATransactionIsSentAgain() throws IOException {
        var calls = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, calls.incrementAndGet() < 3));
        server.start();
        try (var connections = new AwsConnections(Duration.ofSeconds(1));
                var dynamo = StoreModule.dynamo(environment(server), connections)) {
            dynamo.putItem(put -> put.tableName("T").item(Map.of("id", AttributeValue.fromS("1"))));
        } finally {
            server.stop(0);
        }

        assertThat(calls).hasValue(3);
    }

    private static Environment environment(HttpServer server) {
        return new Environment(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL_DYNAMODB",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static void answer(HttpExchange exchange, boolean conflict) throws IOException {
        var body = (conflict ? CONFLICT : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(conflict ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
