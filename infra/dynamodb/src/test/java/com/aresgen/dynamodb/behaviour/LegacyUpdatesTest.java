package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AttributeUpdates, the updates from before expressions. */
class LegacyUpdatesTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String KEY = """
            {"pk": {"S": "u"}}
            """;

    @BeforeEach
    void fill() {
        TABLES.put("hash", """
                {"pk": {"S": "u"}, "n": {"N": "10"}, "text": {"S": "t"}, "tags": {"SS": ["a", "b", "c"]},
                 "things": {"L": [{"N": "1"}]}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text   | \"Action\": \"PUT\", \"Value\": {\"N\": \"1\"}       | {\"N\": \"1\"}",
                "text   | \"Value\": {\"S\": \"put\"}                          | {\"S\": \"put\"}",
                "text   | \"Action\": \"DELETE\"                               | ",
                "n      | \"Action\": \"ADD\", \"Value\": {\"N\": \"-3.5\"}    | {\"N\": \"6.5\"}",
                "absent | \"Action\": \"ADD\", \"Value\": {\"N\": \"5\"}       | {\"N\": \"5\"}",
                "tags   | \"Action\": \"ADD\", \"Value\": {\"SS\": [\"d\", \"a\"]} "
                        + "| {\"SS\": [\"a\", \"b\", \"c\", \"d\"]}",
                "absent | \"Action\": \"ADD\", \"Value\": {\"SS\": [\"d\"]}    | {\"SS\": [\"d\"]}",
                "things | \"Action\": \"ADD\", \"Value\": {\"L\": [{\"S\": \"x\"}]} "
                        + "| {\"L\": [{\"N\": \"1\"}, {\"S\": \"x\"}]}", // not documented, but so it is
                "absent | \"Action\": \"ADD\", \"Value\": {\"L\": [{\"S\": \"x\"}]} | {\"L\": [{\"S\": \"x\"}]}",
                "tags   | \"Action\": \"DELETE\", \"Value\": {\"SS\": [\"b\", \"x\"]} | {\"SS\": [\"a\", \"c\"]}",
                "tags   | \"Action\": \"DELETE\", \"Value\": {\"SS\": [\"a\", \"b\", \"c\"]} | ",
                "absent | \"Action\": \"DELETE\", \"Value\": {\"SS\": [\"a\"]} | ",
                "absent | \"Action\": \"DELETE\"                               | ",
            })
    void anActionLeaves(String attribute, String action, String after) {
        TABLES.call("UpdateItem", update("\"%s\": {%s}".formatted(attribute, action)));
        var left = TABLES.get("hash", KEY).path(attribute);
        if (after == null) {
            assertThat(left.isMissingNode()).isTrue();
        } else {
            TABLES.same(left, after);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text   | \"Action\": \"ADD\", \"Value\": {\"N\": \"1\"}",
                "tags   | \"Action\": \"ADD\", \"Value\": {\"NS\": [\"1\"]}",
                "n      | \"Action\": \"ADD\", \"Value\": {\"SS\": [\"1\"]}",
                "tags   | \"Action\": \"DELETE\", \"Value\": {\"NS\": [\"1\"]}",
                "n      | \"Action\": \"DELETE\", \"Value\": {\"NS\": [\"1\"]}",
            })
    void anActionOnAnotherTypeIsRefused(String attribute, String action) {
        assertThat(TABLES.refuse("UpdateItem", update("\"%s\": {%s}".formatted(attribute, action)))
                        .message())
                .isEqualTo("Type mismatch for attribute to update");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Action\": \"ADD\", \"Value\": {\"S\": \"s\"}",
                "\"Action\": \"ADD\", \"Value\": {\"M\": {}}",
                "\"Action\": \"DELETE\", \"Value\": {\"S\": \"s\"}",
                "\"Action\": \"DELETE\", \"Value\": {\"L\": []}",
                "\"Action\": \"DELETE\", \"Value\": {\"SS\": []}",
                "\"Action\": \"PUT\"",
            })
    void anActionWithoutItsKindOfValueIsRefused(String action) {
        assertThat(TABLES.refuse("UpdateItem", update("\"absent\": {%s}".formatted(action)))
                        .type())
                .isEqualTo("ValidationException");
    }

    @Test
    void severalActionsAreOneUpdate() {
        TABLES.same(TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s, "ReturnValues": "UPDATED_NEW", "AttributeUpdates": {
                  "text": {"Action": "PUT", "Value": {"S": "new"}}, "n": {"Action": "ADD", "Value": {"N": "1"}},
                  "tags": {"Action": "DELETE"}}}
                """.formatted(KEY)), """
                {"Attributes": {"text": {"S": "new"}, "n": {"N": "11"}}}
                """);
    }

    @Test
    void onlyDeletingStoresNoItemAndNoActionAtAllStoresOne() {
        TABLES.delete("hash", KEY);
        TABLES.call("UpdateItem", update("\"a\": {\"Action\": \"DELETE\"}"));
        TABLES.call("UpdateItem", update("\"a\": {\"Action\": \"DELETE\", \"Value\": {\"NS\": [\"1\"]}}"));
        assertThat(TABLES.get("hash", KEY).isMissingNode()).isTrue();
        TABLES.same(TABLES.call("UpdateItem", """
                {"TableName": "hash", "Key": %s, "AttributeUpdates": {}, "ReturnValues": "ALL_NEW"}
                """.formatted(KEY)), """
                {"Attributes": %s}
                """.formatted(KEY));
        TABLES.same(TABLES.get("hash", KEY), KEY);
    }

    @Test
    void keysAreNotUpdated() {
        assertThat(TABLES.refuse("UpdateItem", update("\"pk\": {\"Value\": {\"S\": \"x\"}}"))
                        .message())
                .isEqualTo("One or more parameter values were invalid: "
                        + "Cannot update attribute pk. This attribute is part of the key");
    }

    private static String update(String updates) {
        return """
                {"TableName": "hash", "Key": %s, "AttributeUpdates": {%s}}
                """.formatted(KEY, updates);
    }
}
