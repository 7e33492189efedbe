package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Update expressions that are none, and those that the stored item does not allow. */
final class UpdateMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service("""
            PutItem {"TableName": "hash", "Item": {"pk": {"S": "stored"}, "s": {"S": "x"}, "n": {"N": "1"}, "m": {"M": {"a": {"S": "x"}}}, "l": {"L": [{"S": "x"}]}, "big": {"N": "9.9e125"}}}
            200""");

    @ParameterizedTest
    @MethodSource({"grammar", "operands", "inOrder", "keys", "stored"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> grammar() {
        return Recorded.rows("""
                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "UpdateExpression": "@"}""", "ValidationException: 1 validation error detected: Invalid UpdateExpression: #", """
                SET a = b SET c = d | The "SET" section can only be used once in an update expression;
                REMOVE a REMOVE b | The "REMOVE" section can only be used once in an update expression;
                SET a = f(b) | Invalid function name; function: f
                SET a = attribute_exists(b) | Invalid function name; function: attribute_exists
                SET a = if_not_exists(b) | Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1
                SET a = list_append(b, c, d) | Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 3
                SET count = b | Attribute name is a reserved keyword; reserved keyword: count
                SET a = b, a = c | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                SET a.b = c REMOVE a | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]
                SET a.b = c, a[0] = d | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]
                """);
    }

    static Stream<Recorded> operands() {
        return Recorded.rows("""
                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "UpdateExpression": "@}}""", "ValidationException: 1 validation error detected: Invalid UpdateExpression: #", """
                ADD a :v", "ExpressionAttributeValues": {":v": {"S": "x"} | Incorrect operand type for operator or function; operator: ADD, operand type: STRING…
                ADD a :v", "ExpressionAttributeValues": {":v": {"M": {}} | Incorrect operand type for operator or function; operator: ADD, operand type: MAP…
                DELETE a :v", "ExpressionAttributeValues": {":v": {"N": "1"} | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER…
                DELETE a :v", "ExpressionAttributeValues": {":v": {"L": []} | Incorrect operand type for operator or function; operator: DELETE, operand type: LIST…
                SET a = a + :v", "ExpressionAttributeValues": {":v": {"S": "x"} | Incorrect operand type for operator or function; operator or function: +, operand type: S
                SET a = :v - a", "ExpressionAttributeValues": {":v": {"BOOL": true} | Incorrect operand type for operator or function; operator or function: -, operand type: BOOL
                SET a = list_append(a, :v)", "ExpressionAttributeValues": {":v": {"SS": ["x"]} | Incorrect operand type for operator or function; operator or function: list_append, operand type: SS
                SET a = if_not_exists(:v, a)", "ExpressionAttributeValues": {":v": {"S": "x"} | Operator or function requires a document path; operator or function: if_not_exists
                """);
    }

    /** Each has the faults of the one before it as well, and reports another. */
    static Stream<Recorded> inOrder() {
        return Recorded.rows("""
                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "absent"}}, "UpdateExpression": "@", "ExpressionAttributeValues": {":s": {"S": "x"}}}""", "ValidationException: 1 validation error detected: Invalid UpdateExpression: #", """
                SET a = a + :s | Incorrect operand type for operator or function; operator or function: +, operand type: S
                SET a = a + :s, b = c, b = d | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [b], path two: [b]
                SET a = a + :s, b = c, b = :v | An expression attribute value used in expression is not defined; attribute value: :v
                SET a = a + :s, b = #n, b = :v | An expression attribute name used in the document path is not defined; attribute name: #n
                SET a = a + :s, b = #n, b = :v SET c = d | The "SET" section can only be used once in an update expression;
                SET a = a + :s, b = #n, b = :v SET c = f(d) | Invalid function name; function: f
                SET a = a + :s, b = #n, b = :v SET count = f(d) | Attribute name is a reserved keyword; reserved keyword: count
                """);
    }

    static Stream<Recorded> keys() {
        return Recorded.rows("""
                UpdateItem {"TableName": "composite", "Key": {"pk": {"S": "a"}, "sk": {"S": "b"}}, @}""", "ValidationException: #", """
                "UpdateExpression": "SET pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}} | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key
                "UpdateExpression": "SET sk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}} | One or more parameter values were invalid: Cannot update attribute sk. This attribute is part of the key
                "UpdateExpression": "REMOVE sk" | One or more parameter values were invalid: Cannot update attribute sk. This attribute is part of the key
                "AttributeUpdates": {"sk": {"Action": "PUT", "Value": {"S": "x"}}} | One or more parameter values were invalid: Cannot update attribute sk. This attribute is part of the key
                """);
    }

    static Stream<Recorded> stored() {
        return Recorded.rows("""
                UpdateItem {"TableName": "hash", "Key": {"pk": {"S": "stored"}}, "UpdateExpression": "@}}""", "ValidationException: #", """
                SET missing.a = :v", "ExpressionAttributeValues": {":v": {"S": "x"} | The document path provided in the update expression is invalid for update
                SET s.a = :v", "ExpressionAttributeValues": {":v": {"S": "x"} | The document path provided in the update expression is invalid for update
                SET m[0] = :v", "ExpressionAttributeValues": {":v": {"S": "x"} | The document path provided in the update expression is invalid for update
                SET l.a = :v", "ExpressionAttributeValues": {":v": {"S": "x"} | The document path provided in the update expression is invalid for update
                SET a = s + :v", "ExpressionAttributeValues": {":v": {"N": "1"} | An operand in the update expression has an incorrect data type
                SET a = list_append(n, :v)", "ExpressionAttributeValues": {":v": {"L": []} | An operand in the update expression has an incorrect data type
                ADD s :v", "ExpressionAttributeValues": {":v": {"N": "1"} | An operand in the update expression has an incorrect data type
                DELETE n :v", "ExpressionAttributeValues": {":v": {"SS": ["x"]} | An operand in the update expression has an incorrect data type
                SET a = missing + :v", "ExpressionAttributeValues": {":v": {"N": "1"} | The provided expression refers to an attribute that does not exist in the item
                SET a = big + :v", "ExpressionAttributeValues": {":v": {"N": "9.9e125"} | Number overflow. Attempting to store a number with magnitude larger than supported range
                """);
    }
}
