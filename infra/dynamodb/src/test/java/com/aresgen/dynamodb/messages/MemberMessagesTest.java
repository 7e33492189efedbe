package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Members of a request that are missing, too long or no value of their enum: reported before anything else. */
final class MemberMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"names", "enums", "several"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> names() {
        return Recorded.cases("""
                PutItem {"Item": {"pk": {"S": "a"}}}
                ValidationException: 1 validation error detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null

                PutItem {"TableName": "", "Item": {"pk": {"S": "a"}}}
                ValidationException: 1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1

                PutItem {"TableName": "", "Item": {}, "ReturnValues": "INVALID"}
                ValidationException: 1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1

                DeleteItem {"TableName": "", "Key": {}}
                ValidationException: 1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1

                UpdateItem {"TableName": "", "Key": {}}
                ValidationException: 1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1

                PutItem {"TableName": "<256 a>", "Item": {"pk": {"S": "a"}}}
                ValidationException: 1 validation error detected: Value '<256 a>' at 'tableName' failed to satisfy constraint: Member must have length less than or equal to 255

                PutItem {"TableName": "bad table!@#", "Item": {"pk": {"S": "a"}}}
                ValidationException: 1 validation error detected: Value 'bad table!@#' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+

                PutItem {"TableName": "absent", "Item": {"pk": {"S": "a"}}}
                ResourceNotFoundException: Requested resource not found

                GetItem {"TableName": "absent", "Key": {"pk": {"S": "a"}}}
                ResourceNotFoundException: Requested resource not found

                DeleteItem {"TableName": "absent", "Key": {"pk": {"S": "a"}}}
                ResourceNotFoundException: Requested resource not found

                UpdateItem {"TableName": "absent", "Key": {"pk": {"S": "a"}}}
                ResourceNotFoundException: Requested resource not found

                Scan {"TableName": "absent"}
                ResourceNotFoundException: Requested resource not found
                """);
    }

    static Stream<Recorded> enums() {
        return Recorded.cases("""
                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ReturnValues": "ALL_NEW"}
                ValidationException: 1 validation error detected: ReturnValues can only be ALL_OLD or NONE

                DeleteItem {"TableName": "hash", "Key": {"pk": {"S": "a"}}, "ReturnValues": "UPDATED_NEW"}
                ValidationException: 1 validation error detected: ReturnValues can only be ALL_OLD or NONE

                PutItem {"TableName": "hash", "Item": {"pk": {"S": "a"}}, "ReturnValues": "UPDATED_OLD"}
                ValidationException: 1 validation error detected: ReturnValues can only be ALL_OLD or NONE

                UpdateItem {"TableName": "absent", "Key": {"pk": {"S": "a"}}, "ReturnValues": "INVALID"}
                ValidationException: 1 validation error detected: Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]

                BatchGetItem {"RequestItems": {"absent": {"Keys": [{"pk": {"S": "a"}}]}}, "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "a"}}}}]}, "ReturnItemCollectionMetrics": "BOGUS2"}
                ValidationException: 1 validation error detected: Value 'BOGUS2' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]

                TransactGetItems {"TransactItems": [{"Get": {"TableName": "absent", "Key": {"pk": {"S": "a"}}}}], "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "a"}}, "Select": "INVALID_VALUE"}
                ValidationException: 1 validation error detected: Value 'INVALID_VALUE' at 'select' failed to satisfy constraint: Member must satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]
                """);
    }

    static Stream<Recorded> several() {
        return Recorded.cases("""
                PutItem {"TableName": "absent", "Item": {"pk": {"S": "a"}}, "ReturnConsumedCapacity": "INVALID", "ReturnItemCollectionMetrics": "INVALID", "ReturnValues": "INVALID"}
                ValidationException: 3 validation errors detected: Value 'INVALID' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]; Value 'INVALID' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]

                DeleteItem {"TableName": "absent", "Key": {"pk": {"S": "a"}}, "ReturnConsumedCapacity": "INVALID", "ReturnValues": "INVALID"}
                ValidationException: 2 validation errors detected: Value 'INVALID' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]

                UpdateItem {"TableName": "absent", "Key": {"pk": {"S": "a"}}, "ReturnConsumedCapacity": "INVALID", "ReturnValues": "INVALID"}
                ValidationException: 1 validation error detected: Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]

                UpdateItem {"TableName": "", "UpdateExpression": "SET a = :a", "ExpressionAttributeValues": {":a": {"S": "x"}}}
                ValidationException: 2 validation errors detected: Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1; Value null at 'key' failed to satisfy constraint: Member must not be null

                UpdateItem {"TableName": "", "UpdateExpression": "SET a = :a", "ExpressionAttributeValues": {":a": {"S": "x"}}, "ReturnConsumedCapacity": "INVALID", "ReturnValues": "INVALID"}
                ValidationException: 4 validation errors detected: Value 'INVALID' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1; Value 'INVALID' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]; Value null at 'key' failed to satisfy constraint: Member must not be null

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "a"}}}}]}, "ReturnConsumedCapacity": "BOGUS", "ReturnItemCollectionMetrics": "BOGUS2"}
                ValidationException: 2 validation errors detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value 'BOGUS2' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]

                TransactWriteItems {"TransactItems": [{"Put": {"TableName": "hash", "Item": {"pk": {"S": "a"}}}}], "ReturnConsumedCapacity": "BOGUS", "ReturnItemCollectionMetrics": "BOGUS2"}
                ValidationException: 2 validation errors detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value 'BOGUS2' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]
                """);
    }
}
