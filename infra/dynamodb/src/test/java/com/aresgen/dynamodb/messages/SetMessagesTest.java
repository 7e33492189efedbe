package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets that are empty or hold a member twice, and values that are none, in the wording of each operation. */
final class SetMessagesTest {
    private static final String NEWER = """
            {"SS": ["b", "a", "b"]} | One or more parameter values were invalid: Input collection ["a", "b", "b"] contains duplicates.
            {"SS": ["", ""]} | One or more parameter values were invalid: Input collection ["", ""] contains duplicates.
            {"BS": ["/w==", "AA==", "AA=="]} | One or more parameter values were invalid: Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.
            {"NS": ["2", "1", "2"]} | One or more parameter values were invalid: Input collection contains duplicates.
            """;

    private static final String OLDER = """
            {"SS": ["b", "a", "b"]} | One or more parameter values were invalid: Input collection [b, a, b] contains duplicates.
            {"BS": ["/w==", "AA==", "AA=="]} | One or more parameter values were invalid: Input collection [/w==, AA==, AA==]of type BS contains duplicates.
            {"NS": ["2", "1", "2"]} | Input collection contains duplicates
            """;

    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"twiceInOneItem", "twiceInReads", "twiceInBatches", "others", "accepted"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> twiceInOneItem() {
        return Stream.of(
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}, 's': @}}",
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}}, 'ConditionExpression': 's = :t',"
                                + " 'ExpressionAttributeValues': {':t': @}}",
                        "UpdateItem {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}}, 'UpdateExpression': 'SET s = :t',"
                                + " 'ExpressionAttributeValues': {':t': @}}",
                        "UpdateItem {'TableName': 'hash', 'Key': {'pk': @}}",
                        "UpdateItem {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}},"
                                + " 'AttributeUpdates': {'s': {'Action': 'PUT', 'Value': @}}}",
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}}, 'Expected': {'s': {'Value': @}}}",
                        "DeleteItem {'TableName': 'hash', 'Key': {'pk': @}}")
                .flatMap(request -> Recorded.rows(
                        request.replace('\'', '"'), "ValidationException: 1 validation error detected: #", NEWER));
    }

    static Stream<Recorded> twiceInReads() {
        return Stream.of(
                        "GetItem {'TableName': 'hash', 'Key': {'pk': @}}",
                        "BatchGetItem {'RequestItems': {'hash': {'Keys': [{'pk': @}]}}}",
                        "Query {'TableName': 'hash', 'KeyConditions': {'pk': {'ComparisonOperator': 'EQ',"
                                + " 'AttributeValueList': [{'S': 'a'}]}}, 'QueryFilter': {'s': {'ComparisonOperator':"
                                + " 'EQ', 'AttributeValueList': [@]}}}",
                        "Query {'TableName': 'hash', 'KeyConditionExpression': 'pk = :t',"
                                + " 'ExpressionAttributeValues': {':t': @}}",
                        "Query {'TableName': 'hash', 'KeyConditionExpression': 'pk = :p', 'ExclusiveStartKey': {'pk': @},"
                                + " 'ExpressionAttributeValues': {':p': {'S': 'a'}}}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), "ValidationException: #", NEWER));
    }

    static Stream<Recorded> twiceInBatches() {
        return Stream.of(
                        "BatchWriteItem {'RequestItems': {'hash': [{'PutRequest': {'Item': {'pk': {'S': 'a'}, 's': @}}}]}}",
                        "BatchWriteItem {'RequestItems': {'hash': [{'DeleteRequest': {'Key': {'pk': @}}}]}}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), "ValidationException: #", OLDER));
    }

    static Stream<Recorded> others() {
        return Recorded.rows("""
                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "bad": @}}""", "ValidationException: 1 validation error detected: #", """
                {"SS": []} | One or more parameter values were invalid: An string set  may not be empty
                {"NS": []} | One or more parameter values were invalid: An number set  may not be empty
                {"BS": []} | One or more parameter values were invalid: Binary sets should not be empty
                {"M": {"inner": {"SS": []}}} | One or more parameter values were invalid: An string set  may not be empty
                {"L": [{"NS": []}]} | One or more parameter values were invalid: An number set  may not be empty
                {"NULL": false} | One or more parameter values were invalid: Null attribute value types must have the value of true
                {} | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
                {"S": "a", "N": "1"} | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes
                <deep 32> | Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit
                """);
    }

    static Stream<Recorded> accepted() {
        return Recorded.rows("""
                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "good": @}}""", "200#", """
                {"SS": [""]} |
                {"BS": ["", "AA=="]} |
                {"S": ""} |
                {"B": ""} |
                {"L": [{"S": ""}, {"S": "hello"}]} |
                {"M": {}} |
                {"L": []} |
                {"NULL": true} |
                <deep 31> |
                """);
    }
}
