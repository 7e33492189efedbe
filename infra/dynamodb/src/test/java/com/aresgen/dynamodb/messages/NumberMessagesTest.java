package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers that are none, or out of range. Writes of one item put the newer wording behind "1 validation error
 * detected", single reads and Query give it bare, and batch writes and Scan still have the older one.
 */
final class NumberMessagesTest {
    /** In the newer wording, in which an exponent counts up to 64 bits. */
    private static final String NEWER = """
            abc | The parameter cannot be converted to a numeric value: abc
             | The parameter cannot be converted to a numeric value:\s
            1.2.3 | The parameter cannot be converted to a numeric value: 1.2.3
            0x10 | The parameter cannot be converted to a numeric value: 0x10
            1e | The parameter cannot be converted to a numeric value: 1e
            NaN | The parameter cannot be converted to a numeric value: NaN
            Infinity | The parameter cannot be converted to a numeric value: Infinity
            1e9223372036854775808 | The parameter cannot be converted to a numeric value: 1e9223372036854775808
            1e126 | Number overflow. Attempting to store a number with magnitude larger than supported range
            -1e126 | Number overflow. Attempting to store a number with magnitude larger than supported range
            0e126 | Number overflow. Attempting to store a number with magnitude larger than supported range
            1e2147483647 | Number overflow. Attempting to store a number with magnitude larger than supported range
            1e2147483648 | Number overflow. Attempting to store a number with magnitude larger than supported range
            -1e99999999999 | Number overflow. Attempting to store a number with magnitude larger than supported range
            1e-131 | Number underflow. Attempting to store a number with magnitude smaller than supported range
            0e-131 | Number underflow. Attempting to store a number with magnitude smaller than supported range
            1e-2147483648 | Number underflow. Attempting to store a number with magnitude smaller than supported range
            1e-99999999999 | Number underflow. Attempting to store a number with magnitude smaller than supported range
            1234567890123456789012345678901234567890 | Attempting to store more than 38 significant digits in a Number
            """;

    /** In the older wording, whose exponents wrap around at 32 bits. */
    private static final String OLDER = """
            abc | The parameter cannot be converted to a numeric value: abc
             | The parameter cannot be converted to a numeric value
            1e126 | Number overflow. Attempting to store a number with magnitude larger than supported range
            1e2147483647 | Number underflow. Attempting to store a number with magnitude smaller than supported range
            """;

    private static final String FRAMED = "ValidationException: 1 validation error detected: #";
    private static final String BARE = "ValidationException: #";

    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"ofOneItem", "spaced", "ofReads", "ofBatchWrites", "ofScans", "accepted"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> ofOneItem() {
        return Stream.of(
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}, 'n': {'N': '@'}}}",
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}, 'n': {'NS': ['7', '@']}}}",
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}, 'm': {'M': {'l': {'L': [{'N': '@'}]}}}}}",
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}}, 'ConditionExpression': 'n = :v',"
                                + " 'ExpressionAttributeValues': {':v': {'N': '@'}}}",
                        "UpdateItem {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}}, 'UpdateExpression': 'SET n = :v',"
                                + " 'ExpressionAttributeValues': {':v': {'N': '@'}}}",
                        "UpdateItem {'TableName': 'hash', 'Key': {'pk': {'N': '@'}}}",
                        "UpdateItem {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}},"
                                + " 'AttributeUpdates': {'n': {'Action': 'PUT', 'Value': {'N': '@'}}}}",
                        "PutItem {'TableName': 'hash', 'Item': {'pk': {'S': 'a'}},"
                                + " 'Expected': {'n': {'Value': {'N': '@'}}}}",
                        "DeleteItem {'TableName': 'hash', 'Key': {'pk': {'S': 'a'}}, 'ConditionExpression': 'n = :v',"
                                + " 'ExpressionAttributeValues': {':v': {'N': '@'}}}",
                        "DeleteItem {'TableName': 'hash', 'Key': {'pk': {'N': '@'}}}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), FRAMED, NEWER));
    }

    static Stream<Recorded> spaced() {
        return Recorded.cases("""
                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "n": {"N": " 1"}}}
                ValidationException: 1 validation error detected: The parameter cannot be converted to a numeric value:  1

                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "n": {"N": "1 "}}}
                ValidationException: 1 validation error detected: The parameter cannot be converted to a numeric value: 1\s
                """);
    }

    static Stream<Recorded> ofReads() {
        return Stream.of(
                        "GetItem {'TableName': 'hash', 'Key': {'pk': {'N': '@'}}}",
                        "BatchGetItem {'RequestItems': {'hash': {'Keys': [{'pk': {'N': '@'}}]}}}",
                        "Query {'TableName': 'hash', 'KeyConditionExpression': 'pk = :p', 'FilterExpression': 'n = :v',"
                                + " 'ExpressionAttributeValues': {':p': {'S': 'a'}, ':v': {'N': '@'}}}")
                .flatMap(request -> Recorded.rows(request.replace('\'', '"'), BARE, NEWER));
    }

    static Stream<Recorded> ofBatchWrites() {
        return Recorded.rows("""
                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "a"}, "n": {"N": "@"}}}}]}}""", BARE, OLDER);
    }

    static Stream<Recorded> ofScans() {
        return Recorded.rows(
                """
                Scan {"TableName": "hash", "FilterExpression": "n = :v", "ExpressionAttributeValues": {":v": {"N": "@"}}}""", "ValidationException: ExpressionAttributeValues contains invalid value: # for key :v", OLDER);
    }

    static Stream<Recorded> accepted() {
        return Recorded.rows("""
                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}, "n": {"N": "@"}}}""", "200#", """
                0e125 |
                1e-130 |
                9.9999999999999999999999999999999999999E+125 |
                -9.9999999999999999999999999999999999999E+125 |
                12345678901234567890123456789012345678 |
                """);
    }
}
