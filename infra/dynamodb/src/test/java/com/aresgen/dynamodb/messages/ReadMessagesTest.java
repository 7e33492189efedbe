package com.aresgen.dynamodb.messages;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Query and Scan are to read: limits, segments, projections and where to go on. */
final class ReadMessagesTest {
    private static final String OVERLAP =
            "Two document paths overlap with each other; must remove or rewrite one of these" + " paths; path one: ";

    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"limits", "selections", "projections", "startKeys", "filters"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> limits() {
        return Recorded.cases("""
                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "Limit": 0}
                ValidationException: 1 validation error detected: Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1

                Scan {"TableName": "hash", "Limit": 0}
                ValidationException: 1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1

                Scan {"TableName": "hash", "Segment": 0}
                ValidationException: The TotalSegments parameter is required but was not present in the request when Segment parameter is present

                Scan {"TableName": "hash", "TotalSegments": 4}
                ValidationException: The Segment parameter is required but was not present in the request when parameter TotalSegments is present

                Scan {"TableName": "hash", "Segment": 5, "TotalSegments": 5}
                ValidationException: The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 5 is not less than TotalSegments: 5

                Scan {"TableName": "hash", "Select": "COUNT", "ProjectionExpression": "a"}
                ValidationException: Cannot specify the ProjectionExpression when choosing to get only the Count

                Scan {"TableName": "hash", "IndexName": "absent"}
                ValidationException: The table does not have the specified index: absent

                Scan {"TableName": "indexed", "IndexName": "byCity", "ConsistentRead": true}
                ValidationException: Consistent reads are not supported on global secondary indexes
                """);
    }

    static Stream<Recorded> selections() {
        return Recorded.rows("""
                Query {"TableName": "indexed", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, @}""", "ValidationException: #", """
                "Select": "COUNT", "ProjectionExpression": "sk" | 1 validation error detected: Cannot specify the ProjectionExpression when choosing to get only the Count
                "Select": "ALL_ATTRIBUTES", "ProjectionExpression": "sk" | …Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES
                "Select": "ALL_PROJECTED_ATTRIBUTES", "ProjectionExpression": "sk" | …Cannot specify the ProjectionExpression when choosing to get ALL_PROJECTED_ATTRIBUTES
                "Select": "ALL_PROJECTED_ATTRIBUTES" | …ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName
                "Select": "SPECIFIC_ATTRIBUTES" | …
                """);
    }

    static Stream<Recorded> projections() {
        String rows = """
                a, a | %1$s[a], path two: [a]
                a, a.b | %1$s[a], path two: [a, b]
                a.b, a | %1$s[a, b], path two: [a]
                l, l[0] | %1$s[l], path two: [l, [0]]
                a, a.b.c | %1$s[a], path two: [a, b, c]
                a.b, a[0] | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]
                """.formatted(OVERLAP);
        return Stream.of(
                        "GetItem {'TableName': 'hash', 'Key': {'pk': {'S': 'absent'}}, 'ProjectionExpression': '@'}",
                        "BatchGetItem {'RequestItems': {'hash': {'Keys': [{'pk': {'S': 'absent'}}],"
                                + " 'ProjectionExpression': '@'}}}",
                        "Scan {'TableName': 'hash', 'ProjectionExpression': '@'}",
                        "Query {'TableName': 'hash', 'KeyConditionExpression': 'pk = :p', 'ProjectionExpression': '@',"
                                + " 'ExpressionAttributeValues': {':p': {'S': 'absent'}}}")
                .flatMap(request -> Recorded.rows(
                        request.replace('\'', '"'), "ValidationException: Invalid ProjectionExpression: #", rows));
    }

    static Stream<Recorded> startKeys() {
        return Recorded.cases("""
                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "ExclusiveStartKey": {"pk": {"S": "x"}}}
                ValidationException: The provided starting key is invalid

                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "ExclusiveStartKey": {"pk": {"S": "x"}, "sk": {"N": "1"}}}
                ValidationException: The provided starting key is invalid: The provided key element does not match the schema

                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "ExclusiveStartKey": {"pk": {"S": "y"}, "sk": {"S": "a"}}}
                ValidationException: The provided starting key is outside query boundaries based on provided conditions

                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v AND sk > :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "ExclusiveStartKey": {"pk": {"S": "x"}, "sk": {"S": "a"}}}
                ValidationException: The provided starting key does not match the range key predicate

                Scan {"TableName": "composite", "ExclusiveStartKey": {"pk": {"S": "x"}}}
                ValidationException: The provided starting key is invalid: The provided key element does not match the schema
                """);
    }

    static Stream<Recorded> filters() {
        return Recorded.cases("""
                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "FilterExpression": "sk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: Filter Expression can only contain non-primary key attributes: Primary key attribute: sk

                Query {"TableName": "composite", "KeyConditionExpression": "pk = :v", "FilterExpression": "attribute_exists(pk)", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                ValidationException: Filter Expression can only contain non-primary key attributes: Primary key attribute: pk

                Query {"TableName": "indexed", "IndexName": "byCityKeys", "KeyConditionExpression": "city = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}, "Select": "ALL_ATTRIBUTES"}
                ValidationException: One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index byCityKeys because its projection type is not ALL

                Scan {"TableName": "indexed", "IndexName": "byCityKeys", "Select": "ALL_ATTRIBUTES"}
                ValidationException: …Select type ALL_ATTRIBUTES is not supported for global secondary index byCityKeys because its projection type is not ALL

                Scan {"TableName": "hash", "FilterExpression": "pk = :v", "ExpressionAttributeValues": {":v": {"S": "x"}}}
                200
                """);
    }
}
