package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions by their outcome: as the condition of a write and as the filter of a read. */
class ConditionsTest {
    private static final TestTables TABLES = new TestTables();
    /** Only those that an expression names are sent: others would be refused as unused. */
    private static final String[][] VALUES = {
        {":five", "{\"N\": \"5\"}"},
        {":ten", "{\"N\": \"10.0\"}"},
        {":five_text", "{\"S\": \"5\"}"},
        {":alice", "{\"S\": \"alice\"}"},
        {":li", "{\"S\": \"li\"}"},
        {":al", "{\"S\": \"al\"}"},
        {":true", "{\"BOOL\": true}"},
        {":null", "{\"NULL\": true}"},
        {":set", "{\"SS\": [\"b\", \"a\"]}"},
        {":a", "{\"S\": \"a\"}"},
        {":numbers", "{\"NS\": [\"2.0\", \"1\"]}"},
        {":one", "{\"N\": \"1\"}"},
        {":zero", "{\"N\": \"0\"}"},
        {":two", "{\"N\": \"2\"}"},
        {":three", "{\"N\": \"3\"}"},
        {":low", "{\"B\": \"AQI=\"}"},
        {":prefix", "{\"B\": \"/w==\"}"},
        {":high", "{\"B\": \"/wE=\"}"},
        {":list", "{\"L\": [{\"S\": \"x\"}, {\"N\": \"1.0\"}]}"},
        {":map", "{\"M\": {\"deep\": {\"S\": \"v\"}}}"},
        {":deep", "{\"S\": \"v\"}"},
        {":x", "{\"S\": \"x\"}"},
        {":S", "{\"S\": \"S\"}"},
        {":L", "{\"S\": \"L\"}"},
        {":SS", "{\"S\": \"SS\"}"},
        {":BOOL", "{\"S\": \"BOOL\"}"},
        {":NULL", "{\"S\": \"NULL\"}"},
    };

    @BeforeAll
    static void fill() {
        TABLES.put("hash", """
                {"pk": {"S": "item"}, "five": {"N": "5"}, "alice": {"S": "alice"}, "yes": {"BOOL": true},
                 "nothing": {"NULL": true}, "letters": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "2"]},
                 "bytes": {"B": "/wE="}, "things": {"L": [{"S": "x"}, {"N": "1"}]},
                 "document": {"M": {"deep": {"S": "v"}}}, "music": {"S": "\u00e9\uD834\uDD1E"},
                 "blobs": {"BS": ["/wE=", "AQ=="]}}
                """);
    }

    @AfterAll
    static void stop() {
        TABLES.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "five = :five",
                "five < :ten AND five <= :five AND five >= :five",
                ":ten > five",
                "five BETWEEN :five AND :ten",
                "five IN (:ten, :five)",
                "five <> :five_text", // of another type
                "absent <> :five", // of nothing
                "NOT absent = :five",
                "NOT five = :ten",
                "NOT (five = :ten OR alice = :li)",
                "five = :ten OR five = :five AND alice = :alice", // AND binds closer
                "begins_with(alice, :al)",
                "contains(alice, :li)",
                "contains(letters, :a)",
                "contains(numbers, :one)",
                "contains(things, :x)",
                "contains(blobs, :high)",
                "contains(bytes, :prefix)",
                "NOT contains(absent, :a)",
                "letters = :set", // whatever the order
                "numbers = :numbers",
                "things = :list",
                "document = :map",
                "document.deep = :deep",
                "things[0] = :x",
                "yes = :true",
                "nothing = :null",
                "bytes > :low", // unsigned
                "bytes BETWEEN :low AND :high",
                "begins_with(bytes, :prefix)",
                "attribute_exists(document.deep)",
                "attribute_exists(things[1])",
                "attribute_not_exists(things[2])",
                "attribute_not_exists(document.absent)",
                "attribute_not_exists(alice.deep)",
                "attribute_type(alice, :S)",
                "attribute_type(things, :L)",
                "attribute_type(letters, :SS)",
                "attribute_type(yes, :BOOL)",
                "attribute_type(nothing, :NULL)",
                "size(alice) = :five",
                "size(letters) = :two",
                "size(things) = :two",
                "size(document) = :one",
                "size(bytes) = :two",
                "size(music) = :three", // UTF-16 units, not the 6 bytes
                "size(letters) IN (:one, :two)",
                "size(letters) BETWEEN size(document) AND size(alice)",
                "(five = :five) AND (alice = :alice)",
                "(five = :five AND (alice = :alice OR absent = :a))",
                "pk <> alice",
            })
    void holds(String expression) {
        assertThat(asCondition(expression)).isEqualTo("held");
        assertThat(asFilter(expression)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "five = :five_text",
                "five > :five",
                "absent = :five",
                "absent < :five",
                "absent > :five",
                "absent BETWEEN :five AND :ten",
                "absent IN (:five)",
                "size(absent) = :zero",
                "size(absent) < :ten",
                "contains(alice, :ten)",
                "contains(absent, :a)",
                "begins_with(absent, :al)",
                "begins_with(five, :al)",
                "contains(letters, :one)",
                "letters <> :set",
                "alice > :five", // other types have no order
                "alice < :five",
                "document.deep.deeper = :a",
                "things[7] = :x",
                "attribute_type(five, :S)",
                "attribute_type(absent, :S)",
                "NOT five = :five",
            })
    void doesNotHold(String expression) {
        assertThat(asCondition(expression)).isEqualTo("ConditionalCheckFailedException");
        assertThat(asFilter(expression)).isZero();
    }

    /** What is not there differs from every value: the put that this condition guards is made. */
    @Test
    void conditionsMeetAnItemThatIsNotThere() {
        var put = """
                {"TableName": "hash", "Item": {"pk": {"S": "%s"}}, "ConditionExpression": "%s",
                 "ExpressionAttributeValues": {":v": {"S": "working"}}}
                """;
        TABLES.call("PutItem", put.formatted("new1", "progress <> :v"));
        TABLES.call("PutItem", put.formatted("new2", "progress <> :v OR changed < :v"));
        assertThat(TABLES.refuse("PutItem", put.formatted("new3", "progress = :v"))
                        .type())
                .isEqualTo("ConditionalCheckFailedException");
        TABLES.delete("hash", """
                {"pk": {"S": "new1"}}
                """);
        TABLES.delete("hash", """
                {"pk": {"S": "new2"}}
                """);
    }

    private static String asCondition(String expression) {
        var body = """
                {"TransactItems": [{"ConditionCheck": {"TableName": "hash", "Key": {"pk": {"S": "item"}},
                   "ConditionExpression": "%s"%s}}]}
                """.formatted(expression, values(expression));
        var single = """
                {"TableName": "hash", "Key": {"pk": {"S": "item"}}, "ConditionExpression": "%s"%s}
                """.formatted(expression, values(expression));
        var answer = TABLES.outcome("UpdateItem", single);
        assertThat(TABLES.outcome("TransactWriteItems", body))
                .isEqualTo(answer.equals("held") ? "held" : "TransactionCanceledException");
        return answer;
    }

    private static int asFilter(String expression) {
        if (expression.contains("pk")) {
            return 1;
        }
        return TABLES.call("Query", """
                {"TableName": "hash", "KeyConditionExpression": "pk = :item", "FilterExpression": "%s"%s}
                """.formatted(expression, values(expression + " :item")))
                .path("Count")
                .intValue();
    }

    private static String values(String expression) {
        var named = new StringBuilder();
        for (var value : VALUES) {
            if (expression.matches(".*" + value[0] + "\\b.*")) {
                named.append(named.isEmpty() ? "" : ", ").append("\"%s\": %s".formatted(value[0], value[1]));
            }
        }
        if (expression.contains(":item")) {
            named.append(named.isEmpty() ? "" : ", ").append("\":item\": {\"S\": \"item\"}");
        }
        return named.isEmpty() ? "" : ", \"ExpressionAttributeValues\": {%s}".formatted(named);
    }
}
