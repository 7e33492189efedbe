package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters from before expressions: Expected, AttributeUpdates, AttributesToGet and filters. */
final class LegacyMessagesTest {
    private static final String INVALID = "One or more parameter values were invalid: ";

    private static final String EXPECTED = """
            "Exists": true | Value must be provided when Exists is true for Attribute: a
            "Exists": false, "Value": {"S": "x"} | Value cannot be used when Exists is false for Attribute: a
            "Value": {"S": "x"}, "ComparisonOperator": "EQ", "AttributeValueList": [{"S": "x"}] | Value and AttributeValueList cannot be used together for Attribute: a
            "ComparisonOperator": "EQ" | Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a
            "ComparisonOperator": "BETWEEN", "AttributeValueList": [{"S": "x"}] | Invalid number of argument(s) for the BETWEEN ComparisonOperator
            """;

    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"mixed", "expected", "updates", "reads"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> mixed() {
        String mixed =
                "ValidationException: 1 validation error detected: Can not use both expression and non-expression"
                        + " parameters in the same request: Non-expression parameters: {Expected} Expression parameters:"
                        + " {ConditionExpression}";
        return Recorded.cases("""
                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}}, "Expected": {"pk": {"Exists": false}}, "ConditionExpression": "attribute_not_exists(pk)"}
                %1$s

                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "Expected": {"pk": {"Exists": false}}, "ConditionExpression": "attribute_not_exists(pk)"}
                %1$s

                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "Expected": {"a": {"Exists": false}}, "ExpressionAttributeNames": {"#a": "a"}}
                ValidationException: 1 validation error detected: ExpressionAttributeNames can only be specified when using expressions
                """.formatted(mixed));
    }

    static Stream<Recorded> expected() {
        return Stream.of(
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}}, 'Expected': {'a': {@}}}",
                        "DeleteItem {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}}, 'Expected': {'a': {@}}}")
                .flatMap(request -> Recorded.rows(
                        request.replace('\'', '"'),
                        "ValidationException: 1 validation error detected: " + INVALID + "#",
                        EXPECTED));
    }

    static Stream<Recorded> updates() {
        return Recorded.rows("""
                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "AttributeUpdates": {"a": {@}}}""", "ValidationException: …" + INVALID + "#", """
                "Action": "PUT" | Only DELETE action is allowed when no attribute value is specified
                "Action": "DELETE", "Value": {"N": "1"} | DELETE action with value is not supported for the type N
                "Action": "ADD", "Value": {"S": "x"} | ADD action is not supported for the type S
                """);
    }

    static Stream<Recorded> reads() {
        return Recorded.cases("""
                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "AttributesToGet": ["a", "a"]}
                ValidationException: One or more parameter values were invalid: Duplicate value in attribute name: a

                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "AttributesToGet": ["a"], "ProjectionExpression": "a"}
                ValidationException: Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}

                Query {"TableName": "absent", "KeyConditions": {"pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "a"}]}}, "QueryFilter": {"b": {"ComparisonOperator": "NULL"}, "c": {"ComparisonOperator": "NULL"}}, "ConditionalOperator": "XOR", "Select": "BOGUS"}
                ValidationException: Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]

                Scan {"TableName": "hash", "ScanFilter": {"a": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "x"}]}}, "ConditionalOperator": "AND"}
                ValidationException: ConditionalOperator can only be used when Filter or Expected has two or more elements
                """);
    }
}
