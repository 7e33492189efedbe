package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.engine.EngineSettings;
import com.aresgen.dynamodb.kit.TestServer;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server of its own for the tests of one class, with a table for each kind of key: hash (pk), range (pk and sk),
 * numbers and binaries (by the type of sk), and two with indexes.
 */
final class TestTables implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GLOBAL_INDEX = """
            {"IndexName": "gsi", "KeySchema": [{"AttributeName": "gsiPk", "KeyType": "HASH"}],
             "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["proj"]}}
            """;
    private static final String LOCAL_INDEX = """
            {"IndexName": "%s", "Projection": {"ProjectionType": "%s"}, "KeySchema":
              [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "lsiSk", "KeyType": "RANGE"}]}
            """;

    private static final String ENVELOPE = "1 validation error detected: ";

    /** Why a call was refused, without the words that some regions put before the messages of some operations. */
    record Refusal(String type, String message) {}

    private final TestServer server;

    TestTables() {
        this(EngineSettings.inMemory());
    }

    TestTables(EngineSettings settings) {
        server = TestServer.with(settings);
        create("hash", "{\"AttributeName\": \"pk\", \"KeyType\": \"HASH\"}", "", "pk", "S");
        create("range", keys(), "", "pk", "S", "sk", "S");
        create("numbers", keys(), "", "pk", "S", "sk", "N");
        create("binaries", keys(), "", "pk", "S", "sk", "B");
        create(
                "indexed",
                keys(),
                """
                , "GlobalSecondaryIndexes": [%s], "LocalSecondaryIndexes": [%s]
                """.formatted(GLOBAL_INDEX, LOCAL_INDEX.formatted("lsi", "ALL")),
                "pk",
                "S",
                "sk",
                "S",
                "gsiPk",
                "S",
                "lsiSk",
                "S");
        create(
                "projecting",
                keys(),
                """
                , "GlobalSecondaryIndexes": [%s,
                    {"IndexName": "keys", "KeySchema": [{"AttributeName": "keysPk", "KeyType": "HASH"}],
                     "Projection": {"ProjectionType": "KEYS_ONLY"}}],
                  "LocalSecondaryIndexes": [%s, %s]
                """.formatted(
                                GLOBAL_INDEX,
                                LOCAL_INDEX.formatted("lsi", "ALL"),
                                LOCAL_INDEX.formatted("keysOnly", "KEYS_ONLY")),
                "pk",
                "S",
                "sk",
                "S",
                "gsiPk",
                "S",
                "keysPk",
                "S",
                "lsiSk",
                "S");
    }

    private static String keys() {
        return """
                {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}
                """;
    }

    private void create(String table, String keys, String indexes, String... attributesAndTypes) {
        var definitions = new StringBuilder();
        for (var i = 0; i < attributesAndTypes.length; i += 2) {
            definitions.append(i == 0 ? "" : ", ").append("""
                    {"AttributeName": "%s", "AttributeType": "%s"}
                    """.formatted(
                            attributesAndTypes[i], attributesAndTypes[i + 1]));
        }
        call("CreateTable", """
                {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST", "KeySchema": [%s],
                 "AttributeDefinitions": [%s]%s}
                """.formatted(table, keys, definitions, indexes));
    }

    /** The answer to a call that must succeed. */
    JsonNode call(String operation, String body) {
        return server.call(operation, body).ok();
    }

    /** The body of the error with which a call must be refused. */
    JsonNode fail(String operation, String body) {
        var reply = server.call(operation, body);
        assertThat(reply.status()).as("%s answered %s", operation, reply.body()).isEqualTo(400);
        return reply.body();
    }

    Refusal refuse(String operation, String body) {
        var reply = server.call(operation, body);
        assertThat(reply.status()).as("%s answered %s", operation, reply.body()).isEqualTo(400);
        var message = reply.message();
        return new Refusal(
                reply.error(), message.startsWith(ENVELOPE + "Value ") ? message : message.replace(ENVELOPE, ""));
    }

    /** "held" after success, else the type of the error. */
    String outcome(String operation, String body) {
        var reply = server.call(operation, body);
        return reply.status() == 200 ? "held" : reply.error();
    }

    /** The answer to a call that may be refused. */
    Optional<JsonNode> attempt(String operation, String body) {
        var reply = server.call(operation, body);
        return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
    }

    void put(String table, String item) {
        call("PutItem", """
                {"TableName": "%s", "Item": %s}
                """.formatted(table, item));
    }

    /** The item, or a missing node. */
    JsonNode get(String table, String key) {
        return call("GetItem", """
                {"TableName": "%s", "Key": %s, "ConsistentRead": true}
                """.formatted(table, key)).path("Item");
    }

    void delete(String table, String key) {
        call("DeleteItem", """
                {"TableName": "%s", "Key": %s}
                """.formatted(table, key));
    }

    /** Compares with an answer of which the spelling of numbers and the order of members do not matter. */
    void same(JsonNode answer, String expected) {
        var wanted = JSON.readTree(expected);
        assertThat(answer.equals(ALIKE, wanted))
                .as("%s instead of %s", answer, wanted)
                .isTrue();
    }

    private static final Comparator<JsonNode> ALIKE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    @Override
    public void close() {
        server.close();
    }
}
