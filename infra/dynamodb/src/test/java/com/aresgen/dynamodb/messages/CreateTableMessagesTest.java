package com.aresgen.dynamodb.messages;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that cannot be made: their names, keys, indexes and throughput. */
final class CreateTableMessagesTest {
    private static final String INVALID = "ValidationException: One or more parameter values were invalid: #";
    private static final String DETECTED = "ValidationException: 1 validation error detected: #";

    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({
        "names",
        "members",
        "schemas",
        "throughput",
        "indexes",
        "indexKeys",
        "indexMembers",
        "localIndexes",
        "tooManyIndexes"
    })
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> names() {
        return Recorded.rows("""
                CreateTable {@"AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}""", "#", """
                 | ValidationException: The parameter 'TableName' is required but was not present in the request
                "TableName": "ab", | ValidationException: 1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3
                "TableName": "in;valid", | ValidationException: 1 validation error detected: Value 'in;valid' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+
                "TableName": "<256 a>", | ValidationException: 1 validation error detected: Value '<256 a>' at 'tableName' failed to satisfy constraint: Member must have length less than or equal to 255
                "TableName": "hash", | ResourceInUseException: Table already exists: hash
                """);
    }

    static Stream<Recorded> members() {
        return Recorded.cases("""
                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "INVALID"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: 1 validation error detected: Value 'INVALID' at 'keySchema.1.member.keyType' failed to satisfy constraint: Member must satisfy enum value set: [HASH, RANGE]

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "INVALID"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: 1 validation error detected: Value 'INVALID' at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "INVALID_MODE"}
                ValidationException: 1 validation error detected: Value 'INVALID_MODE' at 'billingMode' failed to satisfy constraint: Member must satisfy enum value set: [PROVISIONED, PAY_PER_REQUEST]

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}, {"AttributeName": "extra", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}, {"AttributeName": "extra", "KeyType": "RANGE"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: 1 validation error detected: Value '[KeySchemaElement(attributeName=pk, keyType=HASH), KeySchemaElement(attributeName=sk, keyType=RANGE), KeySchemaElement(attributeName=extra, keyType=RANGE)]' at 'keySchema' failed to satisfy constraint: Member must have length less than or equal to 2
                """);
    }

    static Stream<Recorded> schemas() {
        return Recorded.cases("""
                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "pk", "KeyType": "RANGE"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: Invalid KeySchema: Some index key attribute have no definition

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "pk", "AttributeType": "N"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: …Attribute Name is duplicated: pk

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "extra", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "q", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: [q], AttributeDefinitions: [pk]

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "sk", "KeyType": "RANGE"}, {"AttributeName": "pk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: Invalid KeySchema: The first KeySchemaElement is not a HASH key type

                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}
                ValidationException: Invalid KeySchema: The second KeySchemaElement is not a RANGE key type
                """);
    }

    static Stream<Recorded> throughput() {
        String request = """
                CreateTable {"TableName": "new", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], @}""";
        return Stream.concat(
                Recorded.rows(request, INVALID, """
                "BillingMode": "PAY_PER_REQUEST", "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1} | Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
                "BillingMode": "PROVISIONED" | ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED
                "BillingMode": "PAY_PER_REQUEST", "StreamSpecification": {"StreamEnabled": false, "StreamViewType": "NEW_IMAGE"} | …
                "LocalSecondaryIndexes": [], "BillingMode": "PAY_PER_REQUEST" | List of LocalSecondaryIndexes is empty
                "GlobalSecondaryIndexes": [], "BillingMode": "PAY_PER_REQUEST" | List of GlobalSecondaryIndexes is empty
                """), Recorded.rows(request, "ValidationException: #", """
                "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 1} | 1 validation error detected: Value '0' at 'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member must have value greater than or equal to 1
                "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}, "OnDemandThroughput": {"MaxReadRequestUnits": 10, "MaxWriteRequestUnits": 5} | …MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.
                "ProvisionedThroughput": {"ReadCapacityUnits": 1} | 1 validation error detected: Value null at 'provisionedThroughput.writeCapacityUnits' failed to satisfy constraint: Member must not be null
                "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 0} | 2 validation errors detected: Value '0' at 'provisionedThroughput.writeCapacityUnits' failed to satisfy constraint: Member must have value greater than or equal to 1; Value '0' at 'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member must have value greater than or equal to 1
                """));
    }

    /** On a table with the attributes pk and a, and the index that a row gives. */
    static Stream<Recorded> indexes() {
        return Recorded.rows("""
                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "GlobalSecondaryIndexes": [@]}""", INVALID, """
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "INCLUDE"}} | ProjectionType is INCLUDE, but NonKeyAttributes is not specified
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "KEYS_ONLY", "NonKeyAttributes": ["x"]}} | ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL", "NonKeyAttributes": ["x"]}} | ProjectionType is ALL, but NonKeyAttributes is specified
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["x", "x"]}} | Duplicate element in NonKeyAttributes: x
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {}} | Unknown ProjectionType: null
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}, {"IndexName": "two", "KeySchema": [{"AttributeName": "q", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}} | Some index key attributes are not defined in AttributeDefinitions. Keys: [q], AttributeDefinitions: [pk, a]
                {"IndexName": "one", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}} | Some AttributeDefinitions are not used. AttributeDefinitions: [pk, a], keys used: [pk]
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}, "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}} | ProvisionedThroughput should not be specified for index: one when BillingMode is PAY_PER_REQUEST
                {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}, {"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}} | Duplicate index name: one
                """);
    }

    /** On a table with more attributes, what a row gives as the key of an index. */
    static Stream<Recorded> indexKeys() {
        return Recorded.rows("""
                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}, {"AttributeName": "b", "AttributeType": "S"}, {"AttributeName": "c", "AttributeType": "S"}, {"AttributeName": "d", "AttributeType": "S"}, {"AttributeName": "e", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "GlobalSecondaryIndexes": [{"IndexName": "all", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "b", "KeyType": "RANGE"}, {"AttributeName": "c", "KeyType": "RANGE"}, {"AttributeName": "d", "KeyType": "RANGE"}, {"AttributeName": "e", "KeyType": "RANGE"}], "Projection": {"ProjectionType": "ALL"}}, {"IndexName": "one", "KeySchema": [@], "Projection": {"ProjectionType": "ALL"}}]}""", "ValidationException: …#", """
                {"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "b", "KeyType": "HASH"}, {"AttributeName": "c", "KeyType": "HASH"}, {"AttributeName": "d", "KeyType": "HASH"}, {"AttributeName": "e", "KeyType": "HASH"} | The KeySchema exceeds the maximum allowed number of HASH key attributes
                {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "a", "KeyType": "RANGE"}, {"AttributeName": "b", "KeyType": "RANGE"}, {"AttributeName": "c", "KeyType": "RANGE"}, {"AttributeName": "d", "KeyType": "RANGE"}, {"AttributeName": "e", "KeyType": "RANGE"} | The KeySchema exceeds the maximum allowed number of RANGE key attributes
                {"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "b", "KeyType": "RANGE"}, {"AttributeName": "c", "KeyType": "HASH"} | All HASH key attributes must precede RANGE key attributes in the KeySchema
                {"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "a", "KeyType": "RANGE"} | The KeySchema contains multiple key attributes with the same name
                {"AttributeName": "a", "KeyType": "RANGE"} | Invalid KeySchema: The first KeySchemaElement is not a HASH key type
                """);
    }

    static Stream<Recorded> indexMembers() {
        String both = """
                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}], "LocalSecondaryIndexes": [{"IndexName": "aa", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "lr", "KeyType": "RANGE"}], "Projection": {"ProjectionType": "ALL"}}], "GlobalSecondaryIndexes": [{"IndexName": "zz", "KeySchema": [{"AttributeName": "gh", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}]}
                ValidationException: 2 validation errors detected: Value 'zz' at 'globalSecondaryIndexes.1.member.indexName' failed to satisfy constraint: Member must have length greater than or equal to 3; Value 'aa' at 'localSecondaryIndexes.1.member.indexName' failed to satisfy constraint: Member must have length greater than or equal to 3""";
        return Stream.concat(Stream.of(Recorded.of(both)), Recorded.rows("""
                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "GlobalSecondaryIndexes": [{"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}]@}]}""", DETECTED, """
                 | Value null at 'globalSecondaryIndexes.1.member.projection' failed to satisfy constraint: Member must not be null
                , "Projection": {"ProjectionType": "all"} | Value 'all' at 'globalSecondaryIndexes.1.member.projection.projectionType' failed to satisfy constraint: Member must satisfy enum value set: [ALL, INCLUDE, KEYS_ONLY]
                , "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": []} | Value '[]' at 'globalSecondaryIndexes.1.member.projection.nonKeyAttributes' failed to satisfy constraint: Member must have length greater than or equal to 1
                """));
    }

    static Stream<Recorded> localIndexes() {
        return Recorded.cases("""
                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "LocalSecondaryIndexes": [{"IndexName": "one", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "a", "KeyType": "RANGE"}], "Projection": {"ProjectionType": "ALL"}}]}
                ValidationException: One or more parameter values were invalid: Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex

                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}, {"AttributeName": "a", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}], "LocalSecondaryIndexes": [{"IndexName": "one", "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}], "Projection": {"ProjectionType": "ALL"}}]}
                ValidationException: One or more parameter values were invalid: Index KeySchema does not have the same leading hash key as table KeySchema for index: one. index hash key: a, table hash key: pk

                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}], "LocalSecondaryIndexes": [{"IndexName": "one", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}]}
                ValidationException: One or more parameter values were invalid: Index KeySchema does not have a range key for index: one
                """);
    }

    static Stream<Recorded> tooManyIndexes() {
        String indexes = IntStream.range(0, 21).mapToObj("""
                {"IndexName": "index%d", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}"""::formatted).collect(Collectors.joining(", "));
        return Recorded.rows("""
                CreateTable {"TableName": "new", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}], "GlobalSecondaryIndexes": [@]}""", INVALID, indexes + " | GlobalSecondaryIndex count exceeds the per-table limit of 20");
    }
}
