package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and values beside an expression, and expressions that are empty, too long or no expressions. */
final class ExpressionMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"ofWrites", "ofReads", "tooLong"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> ofWrites() {
        return Recorded.rows("""
                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, @}""", "ValidationException: 1 validation error detected: #", """
                "ExpressionAttributeNames": {"#s": "status"} | ExpressionAttributeNames can only be specified when using expressions
                "ExpressionAttributeValues": {":v": {"S": "x"}} | ExpressionAttributeValues can only be specified when using expressions
                "ConditionExpression": "attribute_exists(a)", "ExpressionAttributeValues": {} | ExpressionAttributeValues must not be empty
                "ConditionExpression": "attribute_exists(a)", "ExpressionAttributeNames": {} | ExpressionAttributeNames must not be empty
                "ConditionExpression": "" | Invalid ConditionExpression: The expression can not be empty;
                "UpdateExpression": "" | Invalid UpdateExpression: The expression can not be empty;
                "UpdateExpression": "SET #s = :v", "ExpressionAttributeNames": {"s": "x"}, "ExpressionAttributeValues": {":v": {"S": "x"}} | ExpressionAttributeNames contains invalid key: Syntax error; key: "s"
                "UpdateExpression": "SET s = :v", "ExpressionAttributeValues": {"v": {"S": "x"}} | ExpressionAttributeValues contains invalid key: Syntax error; key: "v"
                "UpdateExpression": "SET a = :v", "ExpressionAttributeNames": {"#unused": "b"}, "ExpressionAttributeValues": {":v": {"S": "x"}} | Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}
                "UpdateExpression": "SET a = :v", "ExpressionAttributeValues": {":v": {"S": "x"}, ":unused": {"S": "x"}} | Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}
                "UpdateExpression": "SET a = :v" | Invalid UpdateExpression: An expression attribute value used in expression is not defined; attribute value: :v
                "UpdateExpression": "REMOVE #a" | Invalid UpdateExpression: An expression attribute name used in the document path is not defined; attribute name: #a
                "UpdateExpression": "SET b = :w", "ConditionExpression": "a = :v", "ExpressionAttributeValues": {":w": {"S": "x"}} | Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :v
                "UpdateExpression": "INVALID SYNTAX HERE" | Invalid UpdateExpression: Syntax error; token: "INVALID", near: "INVALID SYNTAX"
                "UpdateExpression": "SET a = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "AttributeUpdates": {"a": {"Value": {"S": "x"}, "Action": "PUT"}} | Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributeUpdates} Expression parameters: {UpdateExpression}
                "UpdateExpression": "SET a = :v", "ConditionExpression": "#d = :deep", "ExpressionAttributeNames": {"#d": "data"}, "ExpressionAttributeValues": {":v": {"S": "x"}, ":deep": <deep 32>} | Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit
                """);
    }

    static Stream<Recorded> ofReads() {
        return Recorded.cases("""
                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "ExpressionAttributeNames": {"#unused": "a"}}
                ValidationException: Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}

                Query {"TableName": "composite", "KeyConditionExpression": "pk = :pk", "FilterExpression": "#missing = :fv", "ExpressionAttributeValues": {":pk": {"S": "x"}, ":fv": {"S": "x"}}}
                ValidationException: Invalid FilterExpression: An expression attribute name used in the document path is not defined; attribute name: #missing

                Scan {"TableName": "hash", "FilterExpression": "pk = :never", "ExpressionAttributeValues": {":never": {"S": "x"}}, "ProjectionExpression": "#undefined"}
                ValidationException: Invalid ProjectionExpression: An expression attribute name used in the document path is not defined; attribute name: #undefined

                Scan {"TableName": "hash", "FilterExpression": "begins_with(#p, :n)", "ExpressionAttributeNames": {"#p": "a"}, "ExpressionAttributeValues": {":n": {"N": "5"}}}
                ValidationException: Invalid FilterExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N

                Scan {"TableName": "hash", "FilterExpression": "status = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: Invalid FilterExpression: Attribute name is a reserved keyword; reserved keyword: status

                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ProjectionExpression": "pk, status"}
                ValidationException: Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword: status

                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ProjectionExpression": "!!! INVALID !!!"}
                ValidationException: Invalid ProjectionExpression: Syntax error; token: "!", near: "!!"

                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ProjectionExpression": ""}
                ValidationException: Invalid ProjectionExpression: The expression can not be empty;

                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ExpressionAttributeNames": {"#a": "a"}}
                ValidationException: ExpressionAttributeNames can only be specified when using expressions
                """);
    }

    static Stream<Recorded> tooLong() {
        return Recorded.cases("""
                GetItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ProjectionExpression": "<4097 a>"}
                ValidationException: Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size;…

                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}}, "ConditionExpression": "attribute_not_exists(<4075 a>)"}
                ValidationException: 1 validation error detected: Invalid ConditionExpression: Expression size has exceeded the maximum allowed size;…

                Scan {"TableName": "hash", "FilterExpression": "attribute_not_exists(<4075 a>)"}
                ValidationException: Invalid FilterExpression: Expression size has exceeded the maximum allowed size;…

                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "UpdateExpression": "REMOVE <4090 a>"}
                ValidationException: 1 validation error detected: Invalid UpdateExpression: Expression size has exceeded the maximum allowed size;…

                GetItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "ProjectionExpression": "<240 a>, <240 b>, <240 c>, <240 d>, <240 e>, <240 f>, <240 g>, <240 h>, <240 i>, <240 j>, <240 k>, <240 l>"}
                200
                """);
    }
}
