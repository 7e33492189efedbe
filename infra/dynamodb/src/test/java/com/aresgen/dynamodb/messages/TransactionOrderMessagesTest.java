package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which fault of a transaction is reported: members first, then the first action that is at fault in itself, and only
 * then tables and what is stored in them.
 */
final class TransactionOrderMessagesTest {
    private static final String NESTED =
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                    + " levels beyond supported limit";

    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"membersFirst", "expressionsBeforeTables", "inTheOrderOfActions", "withinOneAction", "values"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> membersFirst() {
        return Recorded.cases("""
                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "absent", "Item": {"pk": {"S": "a"}}}}], "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "a"}}}}, {"Delete": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}], "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                TransactGetItems {"TransactItems": [{"Get": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}, {"Get": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}], "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]
                """);
    }

    static Stream<Recorded> expressionsBeforeTables() {
        String unused = "{'ConditionCheck': {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}}, 'ConditionExpression':"
                + " 'attribute_not_exists(pk)', 'ExpressionAttributeValues': {':v': {'S': 'x'}}}}";
        String absent = "{'Put': {'TableName': 'absent', 'Item': {'pk': {'S': 'a'}}}}";
        String malformed = "{'ConditionCheck': {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}}, 'ConditionExpression':"
                + " 'attribute_not_exists('}}";
        String notUsed =
                "ValidationException: Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}";
        return Stream.of(
                actions(notUsed, absent, unused),
                actions(notUsed, unused, absent),
                actions(notUsed, "{'Put': {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}}}}", unused),
                actions(
                        "ValidationException: Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"",
                        absent,
                        malformed));
    }

    static Stream<Recorded> inTheOrderOfActions() {
        String nested = "ValidationException: " + NESTED;
        String nameless = "{'Put': {'TableName': 'absent', 'Item': {'pk': {'S': 'a'}, '': {'S': 'x'}}}}";
        String deepItem = "{'Put': {'TableName': 'absent', 'Item': {'pk': {'S': 'b'}, 'd': <deep 40>}}}";
        String deepKey = "{'Delete': {'TableName': 'absent', 'Key': {'pk': <deep 40>}}}";
        String syntax =
                "{'Put': {'TableName': 'absent', 'Item': {'pk': {'S': 'a'}}, 'ConditionExpression': 'a = = b'}}";
        String noSyntax =
                "ValidationException: Invalid ConditionExpression: Syntax error; token: \"=\", near: \"= = b\"";
        return Stream.of(
                actions(nested, deepItem, nameless),
                actions("ValidationException: Empty attribute name", nameless, deepItem),
                actions(nested, deepKey, syntax),
                actions(noSyntax, syntax, deepKey));
    }

    static Stream<Recorded> withinOneAction() {
        return Stream.of(
                actions(
                        "ValidationException: Empty attribute name",
                        "{'Put': {'TableName': 'absent', 'Item': {'pk': {'S': 'a'}, 'd': <deep 100>, '': {'S': 'x'}}}}"),
                actions(
                        "ValidationException: " + NESTED,
                        "{'Put': {'TableName': 'absent', 'Item': {'m': {'M': {'': {'S': 'x'}}}, 'd': <deep 40>}}}"),
                actions(
                        "ValidationException: Invalid ConditionExpression: Syntax error; token: \"=\", near: \"= = b\"",
                        "{'Delete': {'TableName': 'absent', 'Key': {'pk': <deep 100>}, 'ConditionExpression': 'a = = b'}}"),
                actions(
                        "ValidationException: Invalid ConditionExpression: Expression size has exceeded the maximum allowed"
                                + " size; expression size: 4109",
                        "{'Delete': {'TableName': 'absent', 'Key': {'pk': <deep 100>}, 'ConditionExpression': 'a = :v"
                                + " AND a = :v".repeat(373) + "', 'ExpressionAttributeValues': {':v': {'S': 'x'}}}}"));
    }

    /** In the newer wording, without the frame that single writes give it. */
    static Stream<Recorded> values() {
        String rows = """
                {"N": "abc"} | The parameter cannot be converted to a numeric value: abc
                {"N": "1e2147483647"} | Number overflow. Attempting to store a number with magnitude larger than supported range
                {"SS": ["b", "a", "b"]} | One or more parameter values were invalid: Input collection ["a", "b", "b"] contains duplicates.
                {"NS": ["2", "1", "2"]} | One or more parameter values were invalid: Input collection contains duplicates.
                <deep 32> | %s
                """.formatted(NESTED);
        return Stream.of(
                        "TransactWriteItems {'TransactItems': [{'Put': {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}, 'n': @}}}]}",
                        "TransactWriteItems {'TransactItems': [{'Update': {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}},"
                                + " 'UpdateExpression': 'SET n = :v', 'ExpressionAttributeValues': {':v': @}}}]}",
                        "TransactWriteItems {'TransactItems': [{'ConditionCheck': {'TableName': 'hash', 'Key': {'pk':"
                                + " {'S': 'a'}}, 'ConditionExpression': 'n = :v', 'ExpressionAttributeValues':"
                                + " {':v': @}}}]}",
                        "TransactWriteItems {'TransactItems': [{'Delete': {'TableName': 'hash', 'Key': {'pk': @}}}]}",
                        "TransactGetItems {'TransactItems': [{'Get': {'TableName': 'hash', 'Key': {'pk': @}}}]}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), "ValidationException: #", rows));
    }

    private static Recorded actions(String answer, String... actions) {
        String request = "TransactWriteItems {'TransactItems': [" + String.join(", ", actions) + "]}";
        return Recorded.of(request.replace('\'', '"') + "\n" + answer);
    }
}
