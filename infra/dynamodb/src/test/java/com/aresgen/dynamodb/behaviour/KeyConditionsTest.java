package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key conditions and the order of sort keys of each type. */
class KeyConditionsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final List<String> NUMBERS =
            List.of("0", "99.1", "10.9", "9.1", "0.9", "-0.01", "-0.1", "-1", "-99.1", "1e20", "-1e20", "1e-20");
    private static final List<String> BYTES =
            List.of("1Py5xA==", "JA==", "2w==", "cAeRhZE=", "6piVtA==", "MjA0", "1g==", "ER/jLQ==", "T7MzEUw=");

    @BeforeAll
    static void fill() {
        for (var text : List.of("alpha", "beta", "gamma", "delta", "Alpha", "\u00e9", "\uFFFD", "\uD834\uDD1E")) {
            TABLES.put("range", """
                    {"pk": {"S": "p"}, "sk": {"S": "%s"}}
                    """.formatted(text));
        }
        TABLES.put("range", """
                {"pk": {"S": "other"}, "sk": {"S": "alpha"}}
                """);
        NUMBERS.forEach(number -> TABLES.put("numbers", """
                {"pk": {"S": "p"}, "sk": {"N": "%s"}}
                """.formatted(number)));
        BYTES.forEach(bytes -> TABLES.put("binaries", """
                {"pk": {"S": "p"}, "sk": {"B": "%s"}}
                """.formatted(bytes)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pk = :p AND begins_with(sk, :b)         | beta",
                "pk = :p AND sk = :beta                  | beta",
                "pk = :p AND sk BETWEEN :beta AND :delta | beta delta",
                "pk = :p AND sk < :beta                  | Alpha alpha",
                "pk = :p AND sk <= :beta                 | Alpha alpha beta",
                "pk = :p AND sk > :delta                 | gamma \u00e9 \uFFFD \uD834\uDD1E",
                "pk = :p AND sk >= :delta                | delta gamma \u00e9 \uFFFD \uD834\uDD1E",
                "pk = :p AND :delta <= sk                | delta gamma \u00e9 \uFFFD \uD834\uDD1E",
                "sk = :beta AND pk = :p                  | beta",
                "(pk = :p) AND (sk = :beta)              | beta",
                "(pk = :p AND sk = :beta)                | beta",
                "pk = :p | Alpha alpha beta delta gamma \u00e9 \uFFFD \uD834\uDD1E",
            })
    void textIsOrderedByItsBytes(String condition, String expected) {
        assertThat(query("range", condition, "")).isEqualTo(expected);
    }

    @Test
    void numbersAreOrderedByValue() {
        assertThat(query("numbers", "pk = :p", ""))
                .isEqualTo("-100000000000000000000 -99.1 -1 -0.1 -0.01 0 0.00000000000000000001 0.9 9.1 10.9 99.1 "
                        + "100000000000000000000");
        assertThat(query("numbers", "pk = :p AND sk BETWEEN :minus AND :nine", ""))
                .isEqualTo("-0.1 -0.01 0 0.00000000000000000001 0.9 9.1");
        assertThat(query("numbers", "pk = :p AND sk > :nine", "\"ScanIndexForward\": false,"))
                .isEqualTo("100000000000000000000 99.1 10.9");
    }

    @Test
    void bytesAreOrderedUnsigned() {
        assertThat(query("binaries", "pk = :p", "\"ScanIndexForward\": false,"))
                .isEqualTo("6piVtA== 2w== 1g== 1Py5xA== cAeRhZE= T7MzEUw= MjA0 JA== ER/jLQ==");
        assertThat(query("binaries", "pk = :p AND begins_with(sk, :byte)", "")).isEqualTo("1g==");
    }

    @Test
    void equalNumbersAreOneKey() {
        TABLES.put("numbers", """
                {"pk": {"S": "same"}, "sk": {"N": "1.50"}, "d": {"S": "first"}}
                """);
        TABLES.put("numbers", """
                {"pk": {"S": "same"}, "sk": {"N": "15e-1"}, "d": {"S": "second"}}
                """);
        TABLES.same(TABLES.call("Query", """
                {"TableName": "numbers", "KeyConditionExpression": "pk = :p AND sk = :n",
                 "ExpressionAttributeValues": {":p": {"S": "same"}, ":n": {"N": "001.5"}}}
                """), """
                {"Items": [{"pk": {"S": "same"}, "sk": {"N": "1.5"}, "d": {"S": "second"}}],
                 "Count": 1, "ScannedCount": 1}
                """);
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        TABLES.same(TABLES.call("Query", """
                {"TableName": "range", "KeyConditionExpression": "pk = :p",
                 "ExpressionAttributeValues": {":p": {"S": "none"}}}
                """), """
                {"Items": [], "Count": 0, "ScannedCount": 0}
                """);
    }

    @Test
    void aNestedKeyIsRefused() {
        assertThat(TABLES.refuse("Query", """
                        {"TableName": "range", "KeyConditionExpression": "pk = :p AND sk.a = :p",
                         "ExpressionAttributeValues": {":p": {"S": "p"}}}
                        """).message())
                .endsWith("KeyConditionExpressions cannot have conditions on nested attributes");
    }

    private static String query(String table, String condition, String more) {
        var values = new StringBuilder("\":p\": {\"S\": \"p\"}");
        for (var value : new String[][] {
            {":b", "{\"S\": \"b\"}"},
            {":beta", "{\"S\": \"beta\"}"},
            {":delta", "{\"S\": \"delta\"}"},
            {":minus", "{\"N\": \"-0.10\"}"},
            {":nine", "{\"N\": \"9.1\"}"},
            {":byte", "{\"B\": \"1g==\"}"}
        }) {
            if (condition.matches(".*" + value[0] + "\\b.*")) {
                values.append(", \"%s\": %s".formatted(value[0], value[1]));
            }
        }
        var found = TABLES.call("Query", """
                {"TableName": "%s", %s "KeyConditionExpression": "%s", "ExpressionAttributeValues": {%s}}
                """.formatted(table, more, condition, values));
        return String.join(
                " ",
                found.path("Items").values().stream()
                        .map(item -> item.path("sk").values().iterator().next().asString())
                        .toList());
    }
}
