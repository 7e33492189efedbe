package com.aresgen.dynamodb.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.kit.Reply;
import com.aresgen.dynamodb.kit.TestServer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** An engine with the tables of these tests, for one class of tests. */
final class Service implements BeforeAllCallback, AfterAllCallback {
    private static final String TABLES = """
            CreateTable {"TableName": "hash", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
            200

            CreateTable {"TableName": "binary", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "B"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
            200

            CreateTable {"TableName": "composite", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}]}
            200

            CreateTable {"TableName": "number", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "N"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}]}
            200

            CreateTable {"TableName": "indexed", "BillingMode": "PAY_PER_REQUEST",
            "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}, {"AttributeName": "city", "AttributeType": "S"}, {"AttributeName": "day", "AttributeType": "N"}, {"AttributeName": "h", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}, {"AttributeName": "b", "AttributeType": "S"}, {"AttributeName": "c", "AttributeType": "S"}],
            "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
            "LocalSecondaryIndexes": [{"IndexName": "byDay", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "day", "KeyType": "RANGE"}], "Projection": {"ProjectionType": "ALL"}}],
            "GlobalSecondaryIndexes": [{"IndexName": "byCity", "KeySchema": [{"AttributeName": "city", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}, {"IndexName": "byCityKeys", "KeySchema": [{"AttributeName": "city", "KeyType": "HASH"}], "Projection": {"ProjectionType": "KEYS_ONLY"}}, {"IndexName": "byMany", "KeySchema": [{"AttributeName": "h", "KeyType": "HASH"}, {"AttributeName": "a", "KeyType": "RANGE"}, {"AttributeName": "b", "KeyType": "RANGE"}, {"AttributeName": "c", "KeyType": "RANGE"}], "Projection": {"ProjectionType": "ALL"}}]}
            200""";

    private final String prepared;
    private @Nullable TestServer server;

    /** With what is asked of the engine before the tests, in the form of {@link Recorded#cases}. */
    Service(String... prepared) {
        this.prepared = Stream.concat(Stream.of(TABLES), Stream.of(prepared)).collect(Collectors.joining("\n\n"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = TestServer.inMemory();
        Recorded.cases(prepared).forEach(this::answers);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireNonNull(server).close();
    }

    /** Expects the engine to answer as recorded; an ellipsis in the recording matches any text. */
    void answers(Recorded recorded) {
        var expected = Pattern.quote(recorded.answer()).replace("…", "\\E.*\\Q");
        assertThat(read(requireNonNull(server).call(recorded.operation(), recorded.request())))
                .matches(Pattern.compile(expected, Pattern.DOTALL));
    }

    private static String read(Reply reply) {
        if (reply.status() == 200) {
            return "200";
        }
        var reasons = reply.body().path("CancellationReasons").valueStream().map(Service::reason);
        return reply.error() + ": " + reply.message() + reasons.collect(Collectors.joining());
    }

    private static String reason(JsonNode reason) {
        var message = reason.path("Message").asString("");
        return " | " + reason.path("Code").asString() + (message.isEmpty() ? "" : ": " + message);
    }
}
