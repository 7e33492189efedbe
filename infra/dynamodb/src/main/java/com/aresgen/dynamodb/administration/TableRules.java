package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a new table's definition must keep to, in the order in which the service reports it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
final class TableRules {
    private static final String PAY_PER_REQUEST = "PAY_PER_REQUEST";
    private static final int MOST_LOCAL = 5;
    private static final int MOST_GLOBAL = 20;

    private TableRules() {}

    static void check(JsonNode request) {
        throughput(request);
        var definitions = names(request.path("AttributeDefinitions"));
        keys(request.path("KeySchema"), definitions, true);
        requireAllUsed(request, definitions);
        local(request, definitions);
        global(request, definitions);
        streams(request);
    }

    private static void throughput(JsonNode request) {
        var throughput = request.path("ProvisionedThroughput");
        if (PAY_PER_REQUEST.equals(request.path("BillingMode").asString("PROVISIONED"))) {
            if (!throughput.isMissingNode()) {
                throw ServiceError.parameter(
                        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                                + " PAY_PER_REQUEST");
            }
        } else if (throughput.isMissingNode()) {
            throw ServiceError.parameter(
                    "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        } else if (request.has("OnDemandThroughput")) {
            throw ServiceError.parameter(
                    "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.");
        }
    }

    private static void keys(JsonNode schema, List<String> definitions, boolean isTable) {
        var keys = names(schema);
        if (isTable && keys.size() > definitions.size()) {
            throw ServiceError.validation("Invalid KeySchema: Some index key attribute have no definition");
        }
        if (!definitions.containsAll(keys)) {
            throw ServiceError.parameter("Some index key attributes are not defined in AttributeDefinitions. Keys: ["
                    + String.join(", ", keys) + "], AttributeDefinitions: [" + String.join(", ", definitions) + "]");
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw ServiceError.validation(
                    isTable
                            ? "Both the Hash Key and the Range Key element in the KeySchema have the same name"
                            : "The KeySchema contains multiple key attributes with the same name");
        }
        if (!"HASH".equals(schema.path(0).path("KeyType").asString(""))) {
            throw ServiceError.validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        if (isTable && "HASH".equals(schema.path(1).path("KeyType").asString(""))) {
            throw ServiceError.validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
    }

    private static void requireAllUsed(JsonNode request, List<String> definitions) {
        if (new HashSet<>(definitions).size() < definitions.size()) {
            var seen = new HashSet<String>();
            var twice = definitions.stream()
                    .filter(name -> !seen.add(name))
                    .findFirst()
                    .orElseThrow();
            throw ServiceError.parameter("Attribute Name is duplicated: " + twice);
        }
        var used = new TreeSet<>(names(request.path("KeySchema")));
        for (var list : List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")) {
            request.path(list).forEach(index -> used.addAll(names(index.path("KeySchema"))));
        }
        if (!used.containsAll(definitions)) {
            throw ServiceError.parameter(
                    request.has("LocalSecondaryIndexes") || request.has("GlobalSecondaryIndexes")
                            ? "Some AttributeDefinitions are not used. AttributeDefinitions: " + definitions
                                    + ", keys used: " + used
                            : "Number of attributes in KeySchema does not exactly match number of attributes defined in"
                                    + " AttributeDefinitions");
        }
    }

    private static void local(JsonNode request, List<String> definitions) {
        var indexes = request.path("LocalSecondaryIndexes");
        if (indexes.isMissingNode()) {
            return;
        }
        requireFilled(indexes, "LocalSecondaryIndexes");
        if (request.path("KeySchema").size() < 2) {
            throw ServiceError.parameter(
                    "Table KeySchema does not have a range key, which is required when specifying a"
                            + " LocalSecondaryIndex");
        }
        var hash = names(request.path("KeySchema")).getFirst();
        for (var index : indexes) {
            var name = index.path("IndexName").asString();
            keys(index.path("KeySchema"), definitions, true);
            if (index.path("KeySchema").size() < 2) {
                throw ServiceError.parameter("Index KeySchema does not have a range key for index: " + name);
            }
            var own = names(index.path("KeySchema")).getFirst();
            if (!own.equals(hash)) {
                throw ServiceError.parameter(
                        "Index KeySchema does not have the same leading hash key as table KeySchema for index: " + name
                                + ". index hash key: " + own + ", table hash key: " + hash);
            }
            projection(index.path("Projection"));
        }
        requireDistinct(request);
        if (indexes.size() > MOST_LOCAL) {
            throw ServiceError.parameter("Number of LocalSecondaryIndexes exceeds per-table limit of " + MOST_LOCAL);
        }
    }

    private static void global(JsonNode request, List<String> definitions) {
        var indexes = request.path("GlobalSecondaryIndexes");
        if (indexes.isMissingNode()) {
            return;
        }
        requireFilled(indexes, "GlobalSecondaryIndexes");
        var onDemand = PAY_PER_REQUEST.equals(request.path("BillingMode").asString("PROVISIONED"));
        indexes.forEach(index -> global(index, definitions, onDemand));
        requireDistinct(request);
        if (indexes.size() > MOST_GLOBAL) {
            throw ServiceError.parameter("GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL);
        }
    }

    /** A global index that a table begins with, or gets later. */
    static void global(JsonNode index, List<String> definitions, boolean onDemand) {
        var name = index.path("IndexName").asString();
        keys(index.path("KeySchema"), definitions, false);
        globalKeys(index.path("KeySchema"));
        projection(index.path("Projection"));
        if (onDemand && index.has("ProvisionedThroughput")) {
            throw ServiceError.parameter("ProvisionedThroughput should not be specified for index: " + name
                    + " when BillingMode is PAY_PER_REQUEST");
        }
        if (!onDemand && !index.has("ProvisionedThroughput")) {
            throw ServiceError.parameter("ProvisionedThroughput is not specified for index: " + name);
        }
    }

    private static void globalKeys(JsonNode schema) {
        var types =
                schema.valueStream().map(key -> key.path("KeyType").asString()).toList();
        for (var type : List.of("HASH", "RANGE")) {
            if (types.stream().filter(type::equals).count() > 4) {
                throw ServiceError.validation(
                        "The KeySchema exceeds the maximum allowed number of " + type + " key attributes");
            }
        }
        if (types.lastIndexOf("HASH") > types.indexOf("RANGE") && types.contains("RANGE")) {
            throw ServiceError.validation("All HASH key attributes must precede RANGE key attributes in the KeySchema");
        }
    }

    private static void projection(JsonNode projection) {
        var type = projection.path("ProjectionType").asString("null");
        var names = projection
                .path("NonKeyAttributes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        if (type.equals("null")) {
            throw ServiceError.parameter("Unknown ProjectionType: null");
        }
        if (type.equals("INCLUDE") && names.isEmpty()) {
            throw ServiceError.parameter("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
        if (!type.equals("INCLUDE") && !names.isEmpty()) {
            throw ServiceError.parameter("ProjectionType is " + type + ", but NonKeyAttributes is specified");
        }
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw ServiceError.parameter("Duplicate element in NonKeyAttributes: " + twice);
        });
    }

    private static void streams(JsonNode request) {
        var stream = request.path("StreamSpecification");
        if (stream.isMissingNode()) {
            return;
        }
        var enabled = stream.path("StreamEnabled").asBoolean();
        if (enabled != stream.has("StreamViewType")) {
            throw ServiceError.parameter(
                    enabled
                            ? "StreamViewType must be specified when StreamEnabled is true"
                            : "StreamViewType cannot be specified when StreamEnabled is false");
        }
    }

    private static void requireFilled(JsonNode indexes, String list) {
        if (indexes.isEmpty()) {
            throw ServiceError.parameter("List of " + list + " is empty");
        }
    }

    private static void requireDistinct(JsonNode request) {
        var seen = new HashSet<String>();
        for (var list : List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")) {
            for (var index : request.path(list)) {
                var name = index.path("IndexName").asString();
                if (!seen.add(name)) {
                    throw ServiceError.parameter("Duplicate index name: " + name);
                }
            }
        }
    }

    static List<String> names(JsonNode elements) {
        var names = new ArrayList<String>();
        elements.forEach(element -> names.add(element.path("AttributeName").asString()));
        return names;
    }

    static ServiceError inUse(String message) {
        return new ServiceError(ServiceError.Type.RESOURCE_IN_USE, message);
    }
}
