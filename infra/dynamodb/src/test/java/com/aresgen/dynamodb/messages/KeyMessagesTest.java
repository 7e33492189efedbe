package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that do not fit the table: of another type, incomplete, empty or too long. */
final class KeyMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"ofKeys", "ofItems", "ofIndexes", "sizes"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> ofKeys() {
        String mismatch = "The provided key element does not match the schema";
        String rows = """
                {"pk": {"N": "5"}} | %1$s
                {"pk": {"L": [{"S": "x"}]}} | %1$s
                {"other": {"S": "x"}} | %1$s
                {"pk": {"S": "a"}, "other": {"S": "x"}} | %1$s
                {} | %1$s
                {"pk": {"S": ""}} | %2$s
                {"pk": {"S": "<2049 a>"}} | %3$s
                """.formatted(
                        mismatch,
                        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                                + " contain an empty string value. Key: pk",
                        "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit"
                                + " of2048 bytes");
        return Stream.of(
                        "GetItem {'TableName': 'hash', 'Key': @}",
                        "DeleteItem {'TableName': 'hash', 'Key': @}",
                        "UpdateItem {'TableName': 'hash', 'Key': @}",
                        "BatchGetItem {'RequestItems': {'hash': {'Keys': [@]}}}",
                        "BatchWriteItem {'RequestItems': {'hash': [{'DeleteRequest': {'Key': @}}]}}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), "ValidationException: #", rows));
    }

    static Stream<Recorded> ofItems() {
        return Recorded.cases("""
                PutItem {"TableName": "hash", "Item": {"pk": {"N": "5"}}}
                ValidationException: One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N

                PutItem {"TableName": "hash", "Item": {"other": {"S": "x"}}}
                ValidationException: One or more parameter values were invalid: Missing the key pk in the item

                PutItem {"TableName": "composite", "Item": {"pk": {"S": "x"}}}
                ValidationException: One or more parameter values were invalid: Missing the key sk in the item

                PutItem {"TableName": "hash", "Item": {"pk": {"S": ""}}}
                ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk

                PutItem {"TableName": "composite", "Item": {"pk": {"S": "x"}, "sk": {"S": ""}}}
                ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: sk

                PutItem {"TableName": "binary", "Item": {"pk": {"B": ""}}}
                ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty binary value. Key: pk

                GetItem {"TableName": "binary", "Key": {"pk": {"B": ""}}}
                ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty binary value. Key: pk

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"N": "5"}}}}]}}
                ValidationException: The provided key element does not match the schema

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"other": {"S": "x"}}}}]}}
                ValidationException: The provided key element does not match the schema

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": ""}}}}]}}
                ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk

                BatchWriteItem {"RequestItems": {"binary": [{"PutRequest": {"Item": {"pk": {"B": ""}}}}]}}
                ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty binary value. Key: pk

                GetItem {"TableName": "composite", "Key": {"pk": {"S": "test"}}}
                ValidationException: The provided key element does not match the schema

                DeleteItem {"TableName": "composite", "Key": {"pk": {"S": "test"}}}
                ValidationException: The provided key element does not match the schema
                """);
    }

    static Stream<Recorded> ofIndexes() {
        return Recorded.cases("""
                PutItem {"TableName": "indexed", "Item": {"pk": {"S": "a"}, "sk": {"S": "b"}, "city": {"N": "1"}}}
                ValidationException: One or more parameter values were invalid: Type mismatch for Index Key city Expected: S Actual: N IndexName: byCity

                PutItem {"TableName": "indexed", "Item": {"pk": {"S": "a"}, "sk": {"S": "b"}, "day": {"S": "x"}}}
                ValidationException: One or more parameter values were invalid: Type mismatch for Index Key day Expected: N Actual: S IndexName: byDay

                PutItem {"TableName": "indexed", "Item": {"pk": {"S": "a"}, "sk": {"S": "b"}, "city": {"S": ""}}}
                ValidationException: One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byCity, IndexKey: city

                UpdateItem {"TableName": "indexed", "Key": {"pk": {"S": "a"}, "sk": {"S": "b"}}, "UpdateExpression": "SET city = :v", "ExpressionAttributeValues": {":v": {"N": "1"}}}
                ValidationException: One or more parameter values were invalid: Type mismatch for Index Key city Expected: S Actual: N IndexName: byCity
                """);
    }

    static Stream<Recorded> sizes() {
        return Recorded.cases("""
                PutItem {"TableName": "hash", "Item": {"pk": {"S": "<2048 a>"}}}
                200

                PutItem {"TableName": "hash", "Item": {"pk": {"S": "<2049 a>"}}}
                ValidationException: One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes

                PutItem {"TableName": "composite", "Item": {"pk": {"S": "a"}, "sk": {"S": "<1024 a>"}}}
                200

                PutItem {"TableName": "composite", "Item": {"pk": {"S": "a"}, "sk": {"S": "<1025 a>"}}}
                ValidationException: One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes

                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "p": {"S": "<409596 a>"}}}
                200

                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "p": {"S": "<409597 a>"}}}
                ValidationException: Item size has exceeded the maximum allowed size

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "a"}, "p": {"S": "<409597 a>"}}}}]}}
                ValidationException: Item size has exceeded the maximum allowed size

                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "UpdateExpression": "SET p = :p", "ExpressionAttributeValues": {":p": {"S": "<409597 a>"}}}
                ValidationException: Item size to update has exceeded the maximum allowed size
                """);
    }
}
