package com.aresgen.dynamodb.model;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What DynamoDB's newer layer checks before all other constraints. It reports the first violation alone, names the member
 * as the API does and does not repeat the value.
 */
final class NewerCheck {
    /** As the service writes it, UPDATE_NEW included. */
    static final String RETURN_VALUES = "Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD,"
            + " UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]";

    private static final Set<String> TABLES = Set.of(
            "CreateTable", "DeleteTable", "DescribeTable", "DescribeTimeToLive", "UpdateTable", "UpdateTimeToLive");
    private static final String OPERATORS =
            "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]";

    private final JsonNode request;

    private NewerCheck(JsonNode request) {
        this.request = request;
    }

    static void request(String operation, Shape.Structure shape, JsonNode request) {
        if (TABLES.contains(operation) && !request.has("TableName")) {
            throw ServiceError.validation("The parameter 'TableName' is required but was not present in the request");
        }
        if (shape.required().stream().allMatch(request::has)) {
            new NewerCheck(request).operation(operation);
        }
    }

    private void operation(String operation) {
        switch (operation) {
            case "PutItem", "DeleteItem", "GetItem" -> tableName();
            case "UpdateItem" -> {
                tableName();
                returnValues();
            }
            case "Query" -> query();
            case "BatchGetItem" -> {
                size("RequestItems", request.path("RequestItems"), 1, 100);
                request.path("RequestItems")
                        .properties()
                        .forEach(table -> size(
                                "RequestItems." + table.getKey() + ".member.Keys",
                                table.getValue().path("Keys"),
                                1,
                                100));
            }
            case "BatchWriteItem" -> {
                size("RequestItems", request.path("RequestItems"), 1, 25);
                request.path("RequestItems")
                        .properties()
                        .forEach(table -> size("RequestItems." + table.getKey() + ".member", table.getValue(), 0, 25));
            }
            case "TransactGetItems", "TransactWriteItems" -> {
                size("TransactItems", request.path("TransactItems"), 1, 100);
                length(
                        "ClientRequestToken",
                        request.path("ClientRequestToken").asString("token").length(),
                        1,
                        36);
            }
            default -> {}
        }
    }

    private void tableName() {
        length("TableName", request.path("TableName").asString().length(), 1, Integer.MAX_VALUE);
    }

    private void returnValues() {
        if (request.has("ReturnValues")
                && !List.of("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW")
                        .contains(request.path("ReturnValues").asString())) {
            throw ServiceError.validation("1 validation error detected: " + RETURN_VALUES);
        }
    }

    private void query() {
        tableName();
        if (request.path("Limit").asInt(1) < 1) {
            throw violation("Limit", "Member must have value greater than or equal to 1");
        }
        if (request.has("ConditionalOperator")
                && !List.of("AND", "OR")
                        .contains(request.path("ConditionalOperator").asString())) {
            throw ServiceError.validation(OPERATORS);
        }
    }

    private static void size(String member, JsonNode collection, int least, int greatest) {
        length(member, collection.size(), least, greatest);
    }

    private static void length(String member, int length, int least, int greatest) {
        if (length < least) {
            throw violation(member, "Member must have length greater than or equal to " + least);
        }
        if (length > greatest) {
            throw violation(member, "Member must have length less than or equal to " + greatest);
        }
    }

    private static ServiceError violation(String member, String constraint) {
        return ServiceError.validation(
                "1 validation error detected: Value at '" + member + "' failed to satisfy constraint: " + constraint);
    }
}
