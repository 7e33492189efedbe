package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Key conditions of a query that are none, or do not fit the key. */
final class KeyConditionMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"ofStrings", "ofNumbers", "ofIndexes", "beforeTheTable", "accepted"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> ofStrings() {
        return Recorded.rows("""
                Query {"TableName": "composite", "KeyConditionExpression": "@}}""", "ValidationException: #", """
                sk = :v", "ExpressionAttributeValues": {":v": {"S": "x"} | Query condition missed key schema element: pk
                attr = :v", "ExpressionAttributeValues": {":v": {"S": "x"} | Query condition missed key schema element: pk
                ", "ExpressionAttributeValues": {":v": {"S": "x"} | Invalid KeyConditionExpression: The expression can not be empty;
                pk = :p AND begins_with(sk, :v)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"N": "1"} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                pk = :p AND begins_with(sk, :v)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"BOOL": true} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: BOOL
                pk = :p AND sk.a = :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"} | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes
                pk = :p OR sk = :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"} | Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: OR
                pk = :p AND NOT sk = :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"} | Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: NOT
                pk = :p AND sk <> :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"} | Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: <>
                pk = :p AND sk IN (:v)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"} | Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: IN
                pk = :p AND contains(sk, :v)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"} | Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: contains
                pk > :p", "ExpressionAttributeValues": {":p": {"S": "x"} | Query key condition not supported
                pk = :missing AND begins_with(sk, :n)", "ExpressionAttributeValues": {":n": {"N": "1"} | Invalid KeyConditionExpression: An expression attribute value used in expression is not defined; attribute value: :missing
                begins_with(sk, :n) AND pk = :missing", "ExpressionAttributeValues": {":n": {"N": "1"} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                pk = :p AND begins_with(sk, :n) AND sk = :missing", "ExpressionAttributeValues": {":p": {"S": "x"}, ":n": {"N": "1"} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                pk = :p", "ExpressionAttributeValues": {":p": {"S": ""} | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk
                """);
    }

    static Stream<Recorded> ofNumbers() {
        return Recorded.rows("""
                Query {"TableName": "number", "KeyConditionExpression": "@}}""", "ValidationException: #", """
                pk = :p AND begins_with(sk, :v)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"N": "1"} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                pk = :p AND begins_with(sk, :v)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "a"} | One or more parameter values were invalid: Condition parameter type does not match schema type
                pk = :p AND sk < :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"BOOL": true} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: <, operand type: BOOL
                pk = :p AND :v >= sk", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"BOOL": true} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: >=, operand type: BOOL
                pk = :p AND sk BETWEEN :a AND :b", "ExpressionAttributeValues": {":p": {"S": "x"}, ":a": {"BOOL": false}, ":b": {"BOOL": true} | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: BOOL
                pk = :p AND sk = :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"BOOL": true} | One or more parameter values were invalid: Condition parameter type does not match schema type
                pk = :p AND sk > :a AND sk < :b", "ExpressionAttributeValues": {":p": {"S": "x"}, ":a": {"N": "1"}, ":b": {"N": "5"} | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
                pk = :p AND sk > :a AND extra = :b", "ExpressionAttributeValues": {":p": {"S": "x"}, ":a": {"N": "1"}, ":b": {"N": "5"} | The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)
                pk = :p AND sk = :v", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"N": "1e99999999999"} | Number overflow. Attempting to store a number with magnitude larger than supported range
                """);
    }

    static Stream<Recorded> ofIndexes() {
        return Recorded.cases("""
                Query {"TableName": "indexed", "IndexName": "absent", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: The table does not have the specified index: absent

                Query {"TableName": "indexed", "IndexName": "byCity", "KeyConditionExpression": "city = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "ConsistentRead": true}
                ValidationException: Consistent reads are not supported on global secondary indexes

                Query {"TableName": "indexed", "IndexName": "byCity", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: Query condition missed key schema element: city

                Query {"TableName": "indexed", "IndexName": "byMany", "KeyConditionExpression": "h = :v AND a = :v AND c = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: RANGE key attributes b must have equality conditions specified in the query because a condition is present on key attribute c…

                Query {"TableName": "indexed", "IndexName": "byMany", "KeyConditionExpression": "h = :v AND b = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: RANGE key attributes a must have equality conditions specified in the query because a condition is present on key attribute b…

                Query {"TableName": "indexed", "IndexName": "byMany", "KeyConditionExpression": "h = :v AND a = :v AND b > :v AND c = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: RANGE key attributes b must have equality conditions specified in the query because a condition is present on key attribute c…

                Query {"TableName": "indexed", "IndexName": "byMany", "KeyConditionExpression": "b > :v AND h = :v AND a = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                200
                """);
    }

    static Stream<Recorded> beforeTheTable() {
        return Recorded.cases("""
                Query {"TableName": "absent", "KeyConditionExpression": "pk = :p AND begins_with(sk, :n)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":n": {"N": "1"}}}
                ValidationException: Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N

                Query {"TableName": "absent", "KeyConditionExpression": "pk = :p AND begins_with(sk, :n)", "ExpressionAttributeValues": {":p": {"S": "x"}, ":n": {"S": "x"}}}
                ResourceNotFoundException: Requested resource not found

                Query {"TableName": "composite"}
                ValidationException: Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.
                """);
    }

    static Stream<Recorded> accepted() {
        return Recorded.rows("""
                Query {"TableName": "composite", "KeyConditionExpression": "@", "ExpressionAttributeValues": {":p": {"S": "x"}, ":v": {"S": "x"}}}""", "200#", """
                pk = :p AND :v <= sk |
                (pk = :p) AND (sk = :v) |
                (pk = :p AND sk = :v) |
                sk BETWEEN :p AND :v AND pk = :p |
                """);
    }
}
