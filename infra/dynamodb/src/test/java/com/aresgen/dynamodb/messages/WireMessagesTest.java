package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are no JSON or of another shape than the operation's, and operations that are none. */
final class WireMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"bodies", "members", "values"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> bodies() {
        return Recorded.cases("""
                NoSuchOperation {}
                UnknownOperationException:…

                GetItem {"TableName"
                SerializationException:…

                GetItem\s
                SerializationException:…
                """);
    }

    static Stream<Recorded> members() {
        return Recorded.rows("""
                GetItem {"Key": {"pk": {"S": "a"}}, @}""", "SerializationException: #", """
                "TableName": 23 | NUMBER_VALUE cannot be converted to String
                "TableName": 1.5 | DECIMAL_VALUE cannot be converted to String
                "TableName": true | TRUE_VALUE cannot be converted to String
                "TableName": false | FALSE_VALUE cannot be converted to String
                "TableName": [] | Unrecognized collection type class java.lang.String
                "TableName": {} | Start of structure or map found where not expected
                "ConsistentRead": 23 | NUMBER_VALUE cannot be converted to Boolean
                "ConsistentRead": "maybe" | Unexpected token received from parser
                "ConsistentRead": [] | Unrecognized collection type class java.lang.Boolean
                "ConsistentRead": {} | Start of structure or map found where not expected
                "AttributesToGet": "a" | Unexpected field type
                "AttributesToGet": {} | Start of structure or map found where not expected
                "AttributesToGet": [1] | NUMBER_VALUE cannot be converted to String
                "ExpressionAttributeNames": "a" | Unexpected field type
                "ExpressionAttributeNames": [] | Unrecognized collection type java.util.Map<java.lang.String, java.lang.String>
                """);
    }

    static Stream<Recorded> values() {
        return Recorded.rows("""
                PutItem {"TableName": "hash", "Item": @}""", "SerializationException: #", """
                "a" | Unexpected field type
                [] | Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>
                {"pk": "a"} | Unexpected value type in payload
                {"pk": []} | Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue
                {"pk": {"S": 1}} | NUMBER_VALUE cannot be converted to String
                {"pk": {"N": 1}} | NUMBER_VALUE cannot be converted to String
                {"pk": {"BOOL": 1}} | NUMBER_VALUE cannot be converted to Boolean
                {"pk": {"SS": "a"}} | Unexpected field type
                {"pk": {"SS": [true]}} | TRUE_VALUE cannot be converted to String
                {"pk": {"L": {}}} | Start of structure or map found where not expected
                {"pk": {"L": ["a"]}} | Unexpected value type in payload
                {"pk": {"M": []}} | Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>
                {"pk": {"B": 1}} | only base-64-encoded strings are convertible to bytes
                {"pk": {"B": "abcde"}} | Base64 encoded length is expected a multiple of 4 bytes but found: 5
                """);
    }
}
