package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of tables and of their time to live that are refused, and tables that are not there. */
final class TableMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service("""
            CreateTable {"TableName": "provisioned", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}}
            200

            CreateTable {"TableName": "protected", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST", "DeletionProtectionEnabled": true}
            200""");

    @ParameterizedTest
    @MethodSource({"absent", "changes", "indexChanges", "billing", "lists", "timeToLive"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> absent() {
        return Recorded.rows("@", "ResourceNotFoundException: Requested resource not found#", """
                DescribeTable {"TableName": "absent"} | : Table: absent not found
                DeleteTable {"TableName": "absent"} | : Table: absent not found
                UpdateTable {"TableName": "absent", "BillingMode": "PAY_PER_REQUEST"} | : Table: absent not found
                DescribeTimeToLive {"TableName": "absent"} | : Table: absent not found
                UpdateTimeToLive {"TableName": "absent", "TimeToLiveSpecification": {"Enabled": true, "AttributeName": "ttl"}} | : Table: absent not found
                UpdateTable {"TableName": "indexed", "GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "ghost"}}]} | : Index ghost for table indexed
                """);
    }

    static Stream<Recorded> changes() {
        return Recorded.rows("@", "ValidationException: #", """
                DeleteTable {"TableName": "protected"} | Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.
                UpdateTable {"TableName": "absent"} | At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required
                UpdateTable {"TableName": "provisioned", "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}} | The provisioned throughput for the table will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for the table: 5. Requested ReadCapacityUnits: 5. Current WriteCapacityUnits provisioned for the table: 5. Requested WriteCapacityUnits: 5. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.
                UpdateTable {"TableName": "provisioned", "BillingMode": "PROVISIONED"} | One or more parameter values were invalid: ProvisionedThroughput must be specified when BillingMode is PROVISIONED
                UpdateTable {"TableName": "provisioned", "BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}} | One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
                UpdateTable {"TableName": "provisioned", "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 5}} | 1 validation error detected: Value '0' at 'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member must have value greater than or equal to 1
                UpdateTable {"TableName": "hash", "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}} | One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
                """);
    }

    static Stream<Recorded> indexChanges() {
        return Recorded.rows("""
                UpdateTable {"TableName": "indexed", "GlobalSecondaryIndexUpdates": [@}""", "#", """
                {}] | ValidationException: One or more parameter values were invalid: One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null
                {"Delete": {"IndexName": "byCity"}}, {"Delete": {"IndexName": "byCity"}}] | ValidationException: One or more parameter values were invalid: Only one global secondary index update per index is allowed simultaneously. Index: byCity
                {"Delete": {"IndexName": "byCity"}}, {"Delete": {"IndexName": "byCityKeys"}}] | LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table
                {"Delete": {"IndexName": "byCity"}, "Update": {"IndexName": "byCity", "OnDemandThroughput": {"MaxReadRequestUnits": 5}}}] | ValidationException: …Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object
                {"Delete": {"IndexName": "byCity"}}], "DeletionProtectionEnabled": true | ValidationException: …DeletionProtection modification must be the only operation in the request
                {"Delete": {"IndexName": "byCity"}}], "TableClass": "STANDARD" | ValidationException: …TableClass modification must be the only operation in the request
                {"Delete": {"IndexName": "byCity"}}], "SSESpecification": {"Enabled": true} | ValidationException: …Server-Side Encryption modification must be the only operation in the request
                ], "DeletionProtectionEnabled": true | ValidationException: One or more parameter values were invalid: List of GlobalSecondaryIndexUpdates is empty
                ] | ValidationException: At least one of ProvisionedThroughput, BillingMode…
                {"Update": {"IndexName": "byCity", "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}}}] | ValidationException: …The only Updates for index: byCity when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput
                {"Delete": {"IndexName": "byDay"}}] | ValidationException: …Cannot delete an index that is not a GlobalSecondaryIndex: byDay
                {"Create": {"IndexName": "byCity", "KeySchema": [{"AttributeName": "city", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}}], "AttributeDefinitions": [{"AttributeName": "city", "AttributeType": "S"}] | ValidationException: …Attempting to create an index which already exists
                {"Create": {"IndexName": "new", "KeySchema": [{"AttributeName": "n", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}}] | ValidationException: …AttributeDefinitions is not specified for index: new
                """);
    }

    static Stream<Recorded> billing() {
        return Recorded.rows("@", "ValidationException: …#", """
                UpdateTable {"TableName": "indexed", "BillingMode": "PROVISIONED", "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}} | ProvisionedThroughput must be specified for index: byCity
                UpdateTable {"TableName": "provisioned", "ProvisionedThroughput": {"ReadCapacityUnits": 9, "WriteCapacityUnits": 9}, "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "new", "KeySchema": [{"AttributeName": "n", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}, "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}}}], "AttributeDefinitions": [{"AttributeName": "n", "AttributeType": "S"}]} | You cannot create or delete index while updating table IOPS
                UpdateTable {"TableName": "provisioned", "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "new", "KeySchema": [{"AttributeName": "n", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}}], "AttributeDefinitions": [{"AttributeName": "n", "AttributeType": "S"}]} | Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: new
                """);
    }

    static Stream<Recorded> lists() {
        return Recorded.rows("ListTables {@}", "ValidationException: 1 validation error detected: #", """
                "Limit": 0 | Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1
                "Limit": 101 | Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100
                "ExclusiveStartTableName": "a;c" | Value 'a;c' at 'exclusiveStartTableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+
                """);
    }

    /** In this order: the middle one enables it. */
    static Stream<Recorded> timeToLive() {
        return Recorded.rows("""
                UpdateTimeToLive {"TableName": "hash", "TimeToLiveSpecification": {@}}""", "#", """
                "Enabled": true | ValidationException: 1 validation error detected: Value null at 'timeToLiveSpecification.attributeName' failed to satisfy constraint: Member must not be null
                "AttributeName": "ttl" | ValidationException: 1 validation error detected: Value null at 'timeToLiveSpecification.enabled' failed to satisfy constraint: Member must not be null
                "Enabled": true, "AttributeName": "" | ValidationException: …
                "Enabled": true, "AttributeName": "<256 a>" | ValidationException: …Member must have length less than or equal to 255
                "Enabled": false, "AttributeName": "ttl" | ValidationException: TimeToLive is already disabled
                "Enabled": true, "AttributeName": "ttl" | 200
                "Enabled": true, "AttributeName": "ttl" | ValidationException: TimeToLive is already enabled
                "Enabled": true, "AttributeName": "other" | ValidationException: TimeToLive is active on a different AttributeName: current AttributeName is ttl
                "Enabled": false, "AttributeName": "other" | ValidationException: TimeToLive is active on a different AttributeName: current AttributeName is ttl
                """);
    }
}
