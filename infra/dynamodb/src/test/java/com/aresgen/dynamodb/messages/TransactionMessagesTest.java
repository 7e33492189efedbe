package com.aresgen.dynamodb.messages;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transactions that are refused as a whole, and those that are cancelled with a reason for each action. */
final class TransactionMessagesTest {
    private static final String CANCELLED = "TransactionCanceledException: Transaction cancelled, please refer"
            + " cancellation reasons for specific reasons ";
    private static final String EMPTY_KEY = "ValidationException: One or more parameter values are not valid. The"
            + " AttributeValue for a key attribute cannot contain an empty string value. Key: pk";

    @RegisterExtension
    static final Service SERVICE = new Service("""
            PutItem {"TableName": "hash", "Item": {"pk": {"S": "stored"}, "a": {"S": "x"}}}
            200""");

    @ParameterizedTest
    @MethodSource({"members", "tooMany", "keys", "putKeys", "indexKeys", "conditions", "tokens"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> members() {
        return Recorded.cases("""
                TransactWriteItems {"TransactItems": []}
                ValidationException: 1 validation error detected: Value at 'TransactItems' failed to satisfy constraint: Member must have length greater than or equal to 1

                TransactGetItems {"TransactItems": []}
                ValidationException: 1 validation error detected: Value at 'TransactItems' failed to satisfy constraint: Member must have length greater than or equal to 1

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "a"}}}}, {"Delete": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}]}
                ValidationException: Transaction request cannot include multiple operations on one item

                TransactGetItems {"TransactItems": [{"Get": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}, {"Get": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}]}
                ValidationException: Transaction request cannot include multiple operations on one item

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "a"}}}, "Delete": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}}]}
                ValidationException: TransactItems can only contain one of Check, Put, Update or Delete

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "absent", "Item": {"pk": {"S": "a"}}}}]}
                ResourceNotFoundException: Requested resource not found

                TransactGetItems {"TransactItems": [{"Get": {"TableName": "absent", "Key": {"pk": {"S": "a"}}}}]}
                ResourceNotFoundException: Requested resource not found

                TransactGetItems {"TransactItems": [{"Get": {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ProjectionExpression": "!!!"}}]}
                ValidationException: Invalid ProjectionExpression: Syntax error; token: "!", near: "!!"
                """);
    }

    static Stream<Recorded> tooMany() {
        String puts = IntStream.range(0, 101)
                .mapToObj("{\"Put\": {\"TableName\": \"hash\", \"Item\": {\"pk\": {\"S\": \"%d\"}}}}"::formatted)
                .collect(Collectors.joining(", "));
        return Stream.of(new Recorded(
                "TransactWriteItems",
                "{\"TransactItems\": [%s]}".formatted(puts),
                "ValidationException: 1 validation error detected: Value at 'TransactItems' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 100"));
    }

    static Stream<Recorded> keys() {
        String mismatch =
                CANCELLED + "[ValidationError] | ValidationError: The provided key element does not match the schema";
        return Stream.of(
                        "{'Update': {'TableName': 'hash', 'Key': @, 'UpdateExpression': 'REMOVE a'}}",
                        "{'Delete': {'TableName': 'hash', 'Key': @}}",
                        "{'ConditionCheck': {'TableName': 'hash', 'Key': @, 'ConditionExpression': 'attribute_exists(a)'}}")
                .map(action -> "TransactWriteItems {'TransactItems': [" + action + "]}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), "#", """
                        {"pk": {"N": "5"}} | %1$s
                        {"pk": {"L": [{"S": "x"}]}} | %1$s
                        {"pk": {"S": ""}} | %2$s
                        """.formatted(mismatch, EMPTY_KEY)));
    }

    static Stream<Recorded> putKeys() {
        String cancelled =
                CANCELLED + "[ValidationError] | ValidationError: One or more parameter values were invalid: ";
        return Recorded.rows("""
                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": @}}]}""", "#", """
                {"pk": {"N": "5"}} | %1$sType mismatch for key pk expected: S actual: N
                {"pk": {"L": [{"S": "x"}]}} | %1$sType mismatch for key pk expected: S actual: L
                {"pk": {"S": ""}} | %2$s
                {"pk": {"S": "a"}, "p": {"S": "<409597 a>"}} | ValidationException: Item size has exceeded the maximum allowed size
                """.formatted(cancelled, EMPTY_KEY));
    }

    static Stream<Recorded> indexKeys() {
        return Recorded.cases("""
                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "indexed", "Item": {"pk": {"S": "a"}, "sk": {"S": "b"}, "city": {"N": "5"}}}}]}
                %1$s[ValidationError] | ValidationError: One or more parameter values were invalid: Type mismatch for Index Key city Expected: S Actual: N IndexName: byCity

                TransactWriteItems {"TransactItems": [{"Update": {"TableName": "indexed", "Key": {"pk": {"S": "a"}, "sk": {"S": "b"}}, "UpdateExpression": "SET city = :v", "ExpressionAttributeValues": {":v": {"L": []}}}}]}
                %1$s[ValidationError] | ValidationError: One or more parameter values were invalid: Type mismatch for Index Key city Expected: S Actual: L IndexName: byCity

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "indexed", "Item": {"pk": {"S": "a"}, "sk": {"S": "b"}, "city": {"S": ""}}}}]}
                ValidationException: One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byCity, IndexKey: city

                TransactWriteItems {"TransactItems": [{"Update": {"TableName": "indexed", "Key": {"pk": {"S": "a"}, "sk": {"S": "b"}}, "UpdateExpression": "SET city = :v", "ExpressionAttributeValues": {":v": {"S": ""}}}}]}
                ValidationException: One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value.
                """.formatted(CANCELLED));
    }

    static Stream<Recorded> conditions() {
        return Recorded.cases("""
                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "fresh"}}, "ConditionExpression": "attribute_not_exists(pk)"}}, {"Delete": {"TableName": "hash", "Key": {"pk": {"S": "stored"}}, "ConditionExpression": "attribute_not_exists(pk)"}}]}
                %1$s[None, ConditionalCheckFailed] | None | ConditionalCheckFailed: The conditional request failed

                TransactWriteItems {"TransactItems": [{"ConditionCheck": {"TableName": "hash", "Key": {"pk": {"S": "stored"}}, "ConditionExpression": "a = b"}}, {"Update": {"TableName": "hash", "Key": {"pk": {"S": "none"}}, "UpdateExpression": "REMOVE a", "ConditionExpression": "attribute_exists(pk)"}}]}
                %1$s[ConditionalCheckFailed, ConditionalCheckFailed] | ConditionalCheckFailed: The conditional request failed | ConditionalCheckFailed: The conditional request failed

                TransactWriteItems {"TransactItems": [{"Update": {"TableName": "hash", "Key": {"pk": {"S": "stored"}}, "UpdateExpression": "SET a = a + :v", "ExpressionAttributeValues": {":v": {"N": "1"}}}}]}
                %1$s[ValidationError] | ValidationError: An operand in the update expression has an incorrect data type

                TransactWriteItems {"TransactItems": [{"Update": {"TableName": "hash", "Key": {"pk": {"S": "stored"}}, "UpdateExpression": "SET p = :v", "ExpressionAttributeValues": {":v": {"S": "<409597 a>"}}}}]}
                %1$s[ValidationError] | ValidationError: Item size to update has exceeded the maximum allowed size

                TransactGetItems {"TransactItems": [{"Get": {"TableName": "hash", "Key": {}}}]}
                %1$s[ValidationError] | ValidationError: The provided key element does not match the schema
                """.formatted(CANCELLED));
    }

    /** In this order: the second repeats the first, the third means something else by the same token. */
    static Stream<Recorded> tokens() {
        return Recorded.cases("""
                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "token"}}}}], "ClientRequestToken": "<37 x>"}
                ValidationException: 1 validation error detected: Value at 'ClientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "token"}}}}], "ClientRequestToken": "<37 x>", "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value at 'ClientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "token"}}, "ConditionExpression": "attribute_not_exists(pk)"}}], "ClientRequestToken": "one"}
                200

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "token"}}, "ConditionExpression": "attribute_not_exists(pk)"}}], "ClientRequestToken": "one"}
                200

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "other"}}}}], "ClientRequestToken": "one"}
                IdempotentParameterMismatchException: …
                """);
    }
}
