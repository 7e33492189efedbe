package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions by their outcome: as the condition of a write and as the filter of a read. */
class ConditionsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @BeforeAll
    static void fill() {
        TABLES.put("hash", """
                {"pk": {"S": "item"}, "five": {"N": "5"}, "alice": {"S": "alice"}, "yes": {"BOOL": true},
                 "nothing": {"NULL": true}, "letters": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "2"]},
                 "bytes": {"B": "/wE="}, "things": {"L": [{"S": "x"}, {"N": "1"}]},
                 "document": {"M": {"deep": {"S": "v"}}}, "music": {"S": "\u00e9\uD834\uDD1E"},
                 "blobs": {"BS": ["/wE=", "AQ=="]}, "ten": {"N": "10"},
                 "nested": {"L": [{"S": "hi"}, {"NS": ["2", "1"]}, {"L": [{"S": "x"}, {"N": "1"}]}]}}
                """);
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
                "absent <> gone", // not even nothing equals nothing
                "five between :zero and :ten",
                "five IN (:alice, :five)", // of several types
                "nOt five = :ten aNd NOT NOT five = :five",
                "begins_with(:alice_more, alice)",
                "attribute_type(:five, :N)",
                "contains(nested, :numbers_only)",
                "contains(nested, :list)",
                "size(alice) = five",
                "document.deep <> things[0]",
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
                "NOT five = :five AND five = :ten", // NOT binds closest
                "absent < gone",
                "absent >= gone",
                "absent = gone",
                "absent BETWEEN gone AND lost",
                "five BETWEEN ten AND :zero", // of the item: no error
                "five BETWEEN things AND document",
                "things < :five",
                "size(five) = :one",
                "size(yes) = :one",
                "size(nothing) = :one",
                "size(alice) = :alice",
                "begins_with(five, alice)",
                "contains(bytes, :set)",
            })
    void doesNotHold(String expression) {
        assertThat(asCondition(expression)).isEqualTo("ConditionalCheckFailedException");
        assertThat(asFilter(expression)).isZero();
    }

    /** What the request alone shows to be wrong is an error, whatever the item. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "five < :list",
                ":list < five",
                "five > :true",
                "five BETWEEN :ten AND :five",
                "five BETWEEN :five AND :alice",
                "begins_with(alice, :five)",
                "attribute_type(alice, pk)",
                "attribute_type(alice, :alice)",
                "attribute_exists(:five)",
                "attribute_exists(five) = :five",
                "contains(alice, alice)",
                "size(alice)",
                "size(alice, five) = :five",
                "five IN ()",
                "five",
                "((five = :five))",
                "if_not_exists(five, :five) = :five",
            })
    void isRefused(String expression) {
        assertThat(TABLES.outcome("UpdateItem", """
                {"TableName": "hash", "Key": {"pk": {"S": "none"}}, "ConditionExpression": "%s"%s}
                """.formatted(expression, ConditionValues.of(expression))))
                .isEqualTo("ValidationException");
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
                """.formatted(expression, ConditionValues.of(expression));
        var single = """
                {"TableName": "hash", "Key": {"pk": {"S": "item"}}, "ConditionExpression": "%s"%s}
                """.formatted(expression, ConditionValues.of(expression));
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
                """.formatted(expression, ConditionValues.of(expression + " :item")))
                .path("Count")
                .intValue();
    }
}
