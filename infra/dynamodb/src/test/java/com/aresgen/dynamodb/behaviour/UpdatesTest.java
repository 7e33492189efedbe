package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Update expressions by the item that they leave. */
class UpdatesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String KEY = """
            {"pk": {"S": "u"}}
            """;

    @BeforeEach
    void empty() {
        TABLES.delete("hash", KEY);
    }

    /** All values that these expressions can name: :n a number, :s a string, :l a list, :set a set, :m a map. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // SET
                "'{}'                     | SET a = :s            | '{\"a\": {\"S\": \"new\"}}'",
                "'{\"a\": {\"N\": \"1\"}}'  | SET a = :s            | '{\"a\": {\"S\": \"new\"}}'",
                "'{\"a\": {\"N\": \"10\"}}' | SET a = a + :n        | '{\"a\": {\"N\": \"13\"}}'",
                "'{\"a\": {\"N\": \"10\"}}' | SET a = (a - :n)      | '{\"a\": {\"N\": \"7\"}}'",
                "'{\"a\": {\"N\": \"10\"}}' | SET a = ((a) - (:n))  | '{\"a\": {\"N\": \"7\"}}'",
                "'{\"a\": {\"N\": \"0.1\"}}' | SET a = :n - a       | '{\"a\": {\"N\": \"2.9\"}}'",
                "'{\"a\": {\"S\": \"old\"}}' | SET a = :s, b = a    | '{\"a\": {\"S\": \"new\"}, \"b\": {\"S\": \"old\"}}'",
                "'{\"a\": {\"N\": \"1\"}, \"b\": {\"N\": \"2\"}}' | SET a = b, b = a "
                        + "| '{\"a\": {\"N\": \"2\"}, \"b\": {\"N\": \"1\"}}'",
                // if_not_exists and list_append
                "'{\"a\": {\"S\": \"old\"}}' | SET a = if_not_exists(a, :s), b = if_not_exists(b, :s) "
                        + "| '{\"a\": {\"S\": \"old\"}, \"b\": {\"S\": \"new\"}}'",
                "'{\"a\": {\"S\": \"old\"}}' | SET b = if_not_exists(b, a) "
                        + "| '{\"a\": {\"S\": \"old\"}, \"b\": {\"S\": \"old\"}}'",
                "'{\"a\": {\"N\": \"10\"}}' | SET a = if_not_exists(a, :n) - :n | '{\"a\": {\"N\": \"7\"}}'",
                "'{}'                      | SET a = if_not_exists(a, :n) + :n | '{\"a\": {\"N\": \"6\"}}'",
                "'{\"a\": {\"L\": [{\"S\": \"1\"}]}}' | SET a = list_append(a, :l) "
                        + "| '{\"a\": {\"L\": [{\"S\": \"1\"}, {\"S\": \"x\"}]}}'",
                "'{\"a\": {\"L\": [{\"S\": \"1\"}]}}' | SET a = list_append(:l, a) "
                        + "| '{\"a\": {\"L\": [{\"S\": \"x\"}, {\"S\": \"1\"}]}}'",
                "'{}' | SET a = list_append(if_not_exists(a, :l), :l) "
                        + "| '{\"a\": {\"L\": [{\"S\": \"x\"}, {\"S\": \"x\"}]}}'",
                // paths
                "'{\"a\": {\"M\": {\"b\": {\"M\": {\"c\": {\"S\": \"old\"}, \"d\": {\"N\": \"1\"}}}}}}' | SET a.b.c = :s "
                        + "| '{\"a\": {\"M\": {\"b\": {\"M\": {\"c\": {\"S\": \"new\"}, \"d\": {\"N\": \"1\"}}}}}}'",
                "'{\"a\": {\"M\": {\"k\": {\"S\": \"kept\"}}}}' | SET a.b = :s "
                        + "| '{\"a\": {\"M\": {\"k\": {\"S\": \"kept\"}, \"b\": {\"S\": \"new\"}}}}'",
                "'{\"a\": {\"M\": {\"c\": {\"N\": \"10\"}}}}' | SET a.c = a.c + :n "
                        + "| '{\"a\": {\"M\": {\"c\": {\"N\": \"13\"}}}}'",
                "'{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"1\"}]}}' | SET a[1] = :s "
                        + "| '{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"new\"}]}}'",
                "'{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"1\"}]}}' | SET a[5] = :s " // no gap
                        + "| '{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"1\"}, {\"S\": \"new\"}]}}'",
                "'{\"a\": {\"L\": []}}' | SET a[0] = :s | '{\"a\": {\"L\": [{\"S\": \"new\"}]}}'",
                "'{\"a\": {\"L\": [{\"M\": {}}]}}' | SET a[0].b = :s "
                        + "| '{\"a\": {\"L\": [{\"M\": {\"b\": {\"S\": \"new\"}}}]}}'",
                // REMOVE
                "'{\"a\": {\"S\": \"1\"}, \"b\": {\"S\": \"2\"}}' | REMOVE a | '{\"b\": {\"S\": \"2\"}}'",
                "'{\"a\": {\"S\": \"1\"}}' | REMOVE b, c | '{\"a\": {\"S\": \"1\"}}'",
                "'{\"a\": {\"M\": {\"b\": {\"S\": \"1\"}}}}' | REMOVE a.b | '{\"a\": {\"M\": {}}}'",
                "'{\"a\": {\"M\": {}}}' | REMOVE a.b | '{\"a\": {\"M\": {}}}'",
                "'{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"1\"}, {\"S\": \"2\"}, {\"S\": \"3\"}]}}' | REMOVE a[1] "
                        + "| '{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"2\"}, {\"S\": \"3\"}]}}'",
                "'{\"a\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"1\"}, {\"S\": \"2\"}, {\"S\": \"3\"}]}}' "
                        + "| REMOVE a[0], a[2] | '{\"a\": {\"L\": [{\"S\": \"1\"}, {\"S\": \"3\"}]}}'",
                "'{\"a\": {\"L\": [{\"S\": \"0\"}]}}' | REMOVE a[0] | '{\"a\": {\"L\": []}}'",
                "'{\"a\": {\"L\": [{\"S\": \"0\"}]}}' | REMOVE a[4] | '{\"a\": {\"L\": [{\"S\": \"0\"}]}}'",
                "'{\"a\": {\"L\": [{\"N\": \"0\"}, {\"N\": \"1\"}, {\"N\": \"2\"}, {\"N\": \"3\"}]}}' | REMOVE a[1] SET a[3] = :n "
                        + "| '{\"a\": {\"L\": [{\"N\": \"0\"}, {\"N\": \"2\"}, {\"N\": \"3\"}]}}'", // places of before
                "'{\"a\": {\"M\": {\"b\": {\"L\": [{\"S\": \"0\"}, {\"S\": \"1\"}]}, \"c\": {\"S\": \"1\"}}}}' "
                        + "| REMOVE a.b[0], a.c | '{\"a\": {\"M\": {\"b\": {\"L\": [{\"S\": \"1\"}]}}}}'",
                // ADD
                "'{\"a\": {\"N\": \"10\"}}' | ADD a :n | '{\"a\": {\"N\": \"13\"}}'",
                "'{}' | ADD a :n, b :set | '{\"a\": {\"N\": \"3\"}, \"b\": {\"SS\": [\"a\", \"b\"]}}'",
                "'{\"a\": {\"SS\": [\"b\", \"c\"]}}' | ADD a :set | '{\"a\": {\"SS\": [\"a\", \"b\", \"c\"]}}'",
                "'{\"a\": {\"M\": {}}}' | ADD a.b :n | '{\"a\": {\"M\": {\"b\": {\"N\": \"3\"}}}}'",
                // DELETE
                "'{\"a\": {\"SS\": [\"a\", \"b\", \"c\"]}}' | DELETE a :set | '{\"a\": {\"SS\": [\"c\"]}}'",
                "'{\"a\": {\"SS\": [\"a\", \"b\"]}}' | DELETE a :set | '{}'", // no empty set is left
                "'{\"a\": {\"SS\": [\"c\"]}}' | DELETE a :set | '{\"a\": {\"SS\": [\"c\"]}}'",
                "'{}' | DELETE a :set | '{}'",
                // several clauses, in any order
                "'{\"a\": {\"N\": \"1\"}, \"b\": {\"S\": \"x\"}}' | REMOVE b ADD a :n SET c = :s "
                        + "| '{\"a\": {\"N\": \"4\"}, \"c\": {\"S\": \"new\"}}'",
                "'{\"a\": {\"S\": \"x\"}}' | set c = a remove a | '{\"c\": {\"S\": \"x\"}}'",
            })
    void anUpdateLeaves(String before, String expression, String after) {
        TABLES.put("hash", withKey(before));
        TABLES.call("UpdateItem", update(expression));
        TABLES.same(TABLES.get("hash", KEY), withKey(after));
    }

    /** Recorded: indexes behind the end append in the order of the indexes, over all clauses. */
    @Test
    void oneUpdateWritesAListAtSeveralPlaces() {
        TABLES.put("hash", """
                {"pk": {"S": "u"}, "b": {"M": {"a": {"N": "1"}, "b": {"N": "2"}, "c": {"N": "3"}}},
                 "c": {"L": [{"N": "1"}, {"N": "3"}]}}
                """);
        var answer = TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s, "ReturnValues": "UPDATED_NEW", "UpdateExpression":
                   "SET b.c = ((c[1]) + (b.a)), b.a = pk, c[1] = pk, c[4] = b.a - b.b, c[2] = b.c ADD c[8] :b, c[6] :a",
                 "ExpressionAttributeValues": {":a": {"N": "2"}, ":b": {"SS": ["a"]}}}
                """.formatted(KEY));
        TABLES.same(TABLES.get("hash", KEY), """
                {"pk": {"S": "u"}, "b": {"M": {"a": {"S": "u"}, "b": {"N": "2"}, "c": {"N": "4"}}},
                 "c": {"L": [{"N": "1"}, {"S": "u"}, {"N": "3"}, {"N": "-1"}, {"N": "2"}, {"SS": ["a"]}]}}
                """);
        TABLES.same(answer, """
                {"Attributes": {"b": {"M": {"a": {"S": "u"}, "c": {"N": "4"}}},
                                "c": {"L": [{"S": "u"}, {"N": "3"}, {"N": "2"}]}}}
                """);
    }

    @Test
    void anUpdateOfNothingStoresTheKey() {
        TABLES.same(TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s}
                """.formatted(KEY)), "{}");
        TABLES.same(TABLES.get("hash", KEY), KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMOVE a", "REMOVE a.b", "REMOVE a[0]", "DELETE a :set", "REMOVE b DELETE a :set"})
    void anUpdateThatOnlyDeletesStoresNoItem(String expression) {
        TABLES.call("UpdateItem", update(expression));
        assertThat(TABLES.get("hash", KEY).isMissingNode()).isTrue();
    }

    @Test
    void anUpdateStoresAnItemThatIsNotThere() {
        TABLES.call("UpdateItem", update("SET a = :s"));
        TABLES.same(TABLES.get("hash", KEY), withKey("{\"a\": {\"S\": \"new\"}}"));
    }

    /** A sum keeps 38 digits or is refused. */
    @Test
    void sumsAreExact() {
        TABLES.put("hash", """
                {"pk": {"S": "u"}, "a": {"N": "99999999999999999999999999999999999997"}}
                """);
        TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s, "UpdateExpression": "ADD a :n",
                 "ExpressionAttributeValues": {":n": {"N": "2"}}}
                """.formatted(KEY));
        assertThat(TABLES.get("hash", KEY).path("a").path("N").asString()).isEqualTo("9".repeat(38));
    }

    private static String update(String expression) {
        var values = new StringBuilder();
        var all = new String[][] {
            {":n", "{\"N\": \"3\"}"},
            {":set", "{\"SS\": [\"a\", \"b\"]}"},
            {":s", "{\"S\": \"new\"}"},
            {":l", "{\"L\": [{\"S\": \"x\"}]}"},
        };
        for (var value : all) {
            if (expression.matches(".*" + value[0] + "\\b.*")) {
                values.append(values.isEmpty() ? "" : ", ").append("\"%s\": %s".formatted(value[0], value[1]));
            }
        }
        return """
                {"TableName": "hash", "Key": %s, "UpdateExpression": "%s"%s}
                """.formatted(
                KEY, expression, values.isEmpty() ? "" : ", \"ExpressionAttributeValues\": {%s}".formatted(values));
    }

    private static String withKey(String attributes) {
        var more = attributes.substring(1);
        return "{\"pk\": {\"S\": \"u\"}" + (more.equals("}") ? "" : ", ") + more;
    }
}
