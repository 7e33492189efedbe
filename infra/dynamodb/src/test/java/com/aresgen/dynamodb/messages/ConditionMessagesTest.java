package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions that are none: their grammar, their functions and the types of their operands. */
final class ConditionMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"withoutValues", "withValues", "inOrder", "accepted"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> withoutValues() {
        return Recorded.rows(
                """
                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "ConditionExpression": "@"}""", "ValidationException: 1 validation error detected: Invalid ConditionExpression: #", """
                a = = b | Syntax error; token: "=", near: "= = b"
                attribute_not_exists( | Syntax error; token: "<EOF>", near: "("
                attribute_exists(a) AND | Syntax error; token: "<EOF>", near: "AND"
                ((attribute_not_exists(pk))) | The expression has redundant parentheses;
                (attribute_exists(a)) AND ((a = b)) | The expression has redundant parentheses;
                contains(a, a) | The first operand must be distinct from the remaining operands for this operator or function; operator: contains, first operand: [a]
                a = a | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]
                a.b[1] < a.b[1] | The first operand must be distinct from the remaining operands for this operator or function; operator: <, first operand: [a, b, [1]]
                exists(a) | Invalid function name; function: exists
                if_not_exists(a, b) | Invalid function name; function: if_not_exists
                size(a) | The function is not allowed to be used this way in an expression; function: size
                attribute_exists(a) = b | The function is not allowed to be used this way in an expression; function: attribute_exists
                attribute_exists(a, b) | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2
                begins_with(a) | Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1
                attribute_type(a, b) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}
                attribute_exists(size(a)) | Operator or function requires a document path; operator or function: attribute_exists
                count = b | Attribute name is a reserved keyword; reserved keyword: count
                """);
    }

    static Stream<Recorded> withValues() {
        return Recorded.rows(
                """
                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "ConditionExpression": "@}}""", "ValidationException: 1 validation error detected: Invalid ConditionExpression: #", """
                attribute_exists(:v)", "ExpressionAttributeValues": {":v": {"S": "a"} | Operator or function requires a document path; operator or function: attribute_exists
                attribute_type(a, :v)", "ExpressionAttributeValues": {":v": {"N": "1"} | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N
                attribute_type(a, :v)", "ExpressionAttributeValues": {":v": {"S": "X"} | Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
                begins_with(a, :v)", "ExpressionAttributeValues": {":v": {"N": "1"} | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                begins_with(:v, a)", "ExpressionAttributeValues": {":v": {"SS": ["a"]} | Incorrect operand type for operator or function; operator or function: begins_with, operand type: SS
                size(:v) > b", "ExpressionAttributeValues": {":v": {"N": "1"} | Incorrect operand type for operator or function; operator or function: size, operand type: N
                a < :v", "ExpressionAttributeValues": {":v": {"BOOL": true} | Incorrect operand type for operator or function; operator or function: <, operand type: BOOL
                a >= :v", "ExpressionAttributeValues": {":v": {"SS": ["a"]} | Incorrect operand type for operator or function; operator or function: >=, operand type: SS
                a BETWEEN :v AND :w", "ExpressionAttributeValues": {":v": {"S": "a"}, ":w": {"N": "1"} | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}
                a BETWEEN :v AND :w", "ExpressionAttributeValues": {":v": {"N": "2"}, ":w": {"N": "1"} | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
                """);
    }

    /** Each has the faults of the one before it as well, and reports another. */
    static Stream<Recorded> inOrder() {
        return Recorded.rows(
                """
                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "ConditionExpression": "@"}""", "ValidationException: 1 validation error detected: Invalid ConditionExpression: #", """
                a = :v | An expression attribute value used in expression is not defined; attribute value: :v
                a = :v AND count = b | Attribute name is a reserved keyword; reserved keyword: count
                a = :v AND count = b AND size(a) | The function is not allowed to be used this way in an expression; function: size
                a = :v AND count = b AND size(a) AND f(a) | Invalid function name; function: f
                a = :v AND count = b AND size(a) AND f(a) AND ((b = c)) | The expression has redundant parentheses;
                a = :v AND count = b AND size(a) AND f(a) AND ((b = c)) AND | Syntax error; token: "<EOF>", near: "AND"
                """);
    }

    static Stream<Recorded> accepted() {
        return Recorded.rows("""
                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "ConditionExpression": "@"}""", "#", """
                (attribute_not_exists(pk)) AND (attribute_not_exists(a)) | 200
                (attribute_not_exists(pk) AND attribute_not_exists(a)) | 200
                (attribute_not_exists(pk) AND (attribute_not_exists(a))) | 200
                NOT (attribute_exists(pk) OR attribute_exists(a)) | 200
                attribute_not_exists(a.b[0].c) | 200
                a <> b | ConditionalCheckFailedException: The conditional request failed
                attribute_exists(a) | ConditionalCheckFailedException: The conditional request failed
                contains(a, b) | ConditionalCheckFailedException: The conditional request failed
                a IN (b, c) | ConditionalCheckFailedException: The conditional request failed
                """);
    }
}
