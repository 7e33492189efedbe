package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.dynamodb.behaviour.TestTables.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates that the stored item does not allow, and that therefore change nothing. */
class UpdateErrorsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final String ITEM = """
            {"pk": {"S": "u"}, "map": {"M": {"set": {"SS": ["1"]}, "1": {"S": "a"}}}, "number": {"N": "1"},
             "numbers": {"NS": ["1"]}, "text": {"S": "t"}, "things": {"L": [{"S": "a"}, {"S": "b"}]}}
            """;

    @BeforeAll
    static void fill() {
        TABLES.put("hash", ITEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE numbers :v        | {\"SS\": [\"1\"]}",
                "DELETE #m :v             | {\"NS\": [\"1\"]}",
                "DELETE #m.#s :v          | {\"NS\": [\"1\"]}",
                "DELETE #m.#s :v          | {\"BS\": [\"YQ==\"]}",
                "DELETE #n :v             | {\"NS\": [\"1\"]}",
                "ADD #m :v                | {\"NS\": [\"1\"]}",
                "ADD numbers :v           | {\"N\": \"1\"}",
                "ADD things :v            | {\"N\": \"1\"}",
                "SET e = #t + :v          | {\"N\": \"1\"}",
                "SET e = #m - :v          | {\"N\": \"1\"}",
                "SET e = list_append(numbers, if_not_exists(f, :v)) | {\"L\": []}",
                "SET e = list_append(:v, #t) | {\"L\": []}",
            })
    void anOperandOfTheWrongType(String expression, String value) {
        refuses(expression, value, "An operand in the update expression has an incorrect data type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET c = absent, x = :v",
                "SET e = list_append(absent, absent2), x = :v",
                "SET e = #m.absent, x = :v",
                "SET e = things[7], x = :v",
                "SET #n = absent + #n, x = :v"
            })
    void anOperandThatIsNotThere(String expression) {
        refuses(
                expression,
                "{\"S\": \"x\"}",
                "The provided expression refers to an attribute that does not exist in the item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET #t.a = :v",
                "SET #t[1] = :v",
                "SET absent.a = :v",
                "SET absent[1] = :v",
                "SET #m[1] = :v",
                "SET things.#s = :v",
                "SET things[7].a = :v",
                "REMOVE #t.a SET x = :v",
                "REMOVE #t[1] SET x = :v",
                "REMOVE absent.a SET x = :v",
                "REMOVE absent[1] SET x = :v",
                "REMOVE #m[1] SET x = :v",
                "REMOVE things.#s SET x = :v",
                "DELETE #t.a :v",
                "DELETE absent.a :v",
                "DELETE #m[1] :v",
                "DELETE things.#s :v",
                "ADD #t.a :v",
                "ADD absent[1] :v",
                "ADD #m[1] :v",
                "ADD things.#s :v",
            })
    void aPathWithoutItsParent(String expression) {
        refuses(
                expression,
                "{\"SS\": [\"a\"]}",
                "The document path provided in the update expression is invalid for update");
    }

    @Test
    void aPathIntoAnItemThatIsNotThere() {
        assertThat(TABLES.refuse("UpdateItem", """
                        {"TableName": "hash", "Key": {"pk": {"S": "none"}}, "UpdateExpression": "SET b.a = pk"}
                        """))
                .isEqualTo(new Refusal(
                        "ValidationException",
                        "The document path provided in the update expression is invalid for update"));
        assertThat(TABLES.get("hash", """
                {"pk": {"S": "none"}}
                """).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET pk = :v", "SET x = :v REMOVE pk", "ADD pk :v", "DELETE pk :v", "ADD pk.a :v"})
    void aKeyIsNeverUpdated(String expression) {
        refuses(
                expression,
                "{\"NS\": [\"1\"]}",
                "One or more parameter values were invalid: "
                        + "Cannot update attribute pk. This attribute is part of the key");
    }

    @Test
    void anIndexKeyTakesItsTypeOnly() {
        assertThat(indexed("SET gsiPk = :v", "{\"N\": \"1\"}"))
                .isEqualTo("One or more parameter values were invalid: "
                        + "Type mismatch for Index Key gsiPk Expected: S Actual: N IndexName: gsi");
        assertThat(indexed("SET gsiPk = :v", "{\"S\": \"\"}"))
                .isEqualTo("One or more parameter values are not valid. The update expression attempted to update a "
                        + "secondary index key to a value that is not supported. The AttributeValue for a key "
                        + "attribute cannot contain an empty string value.");
        assertThat(indexed("SET gsiPk.a = :v", "{\"S\": \"1\"}"))
                .isEqualTo("Key attributes must be scalars; list random access '[]' and map lookup '.' are not "
                        + "allowed: IndexKey: gsiPk");
    }

    @Test
    void anIndexKeyFromTheItemTakesItsTypeOnly() {
        TABLES.put("indexed", """
                {"pk": {"S": "a"}, "sk": {"S": "1"}, "e": {"N": "1"}}
                """);
        assertThat(TABLES.refuse("UpdateItem", """
                        {"TableName": "indexed", "Key": {"pk": {"S": "a"}, "sk": {"S": "1"}},
                         "UpdateExpression": "SET gsiPk = e"}
                        """).message())
                .isEqualTo("The update expression attempted to update the secondary index key to unsupported type");
    }

    private static String indexed(String expression, String value) {
        return TABLES.refuse("UpdateItem", """
                {"TableName": "indexed", "Key": {"pk": {"S": "a"}, "sk": {"S": "1"}}, "UpdateExpression": "%s",
                 "ExpressionAttributeValues": {":v": %s}}
                """.formatted(expression, value)).message();
    }

    private static void refuses(String expression, String value, String message) {
        var names = new StringBuilder();
        for (var name : new String[] {"#m map", "#s set", "#n number", "#t text"}) {
            if (expression.contains(name.substring(0, 2))) {
                names.append(names.isEmpty() ? "" : ", ")
                        .append("\"%s\": \"%s\"".formatted(name.substring(0, 2), name.substring(3)));
            }
        }
        assertThat(TABLES.refuse("UpdateItem", """
                        {"TableName": "hash", "Key": {"pk": {"S": "u"}}, "UpdateExpression": "%s"%s,
                         "ExpressionAttributeValues": {":v": %s}}
                        """.formatted(
                                expression,
                                names.isEmpty() ? "" : ", \"ExpressionAttributeNames\": {%s}".formatted(names),
                                value)))
                .isEqualTo(new Refusal("ValidationException", message));
        TABLES.same(TABLES.get("hash", """
                {"pk": {"S": "u"}}
                """), ITEM);
    }
}
