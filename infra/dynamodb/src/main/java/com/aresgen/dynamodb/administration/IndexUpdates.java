package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What UpdateTable does to the global secondary indexes in a table's description. */
final class IndexUpdates {
    private static final String GLOBAL = "GlobalSecondaryIndexes";
    private static final String DEFINITIONS = "AttributeDefinitions";

    private IndexUpdates() {}

    /** Refuses a table with provisioned throughput of which an index has none. */
    static void requireThroughput(JsonNode description) {
        for (var index : description.path(GLOBAL)) {
            if (!Description.isOnDemand(description)
                    && index.path("ProvisionedThroughput")
                                    .path("ReadCapacityUnits")
                                    .asLong()
                            == 0) {
                throw ServiceError.parameter("ProvisionedThroughput must be specified for index: "
                        + index.path("IndexName").asString());
            }
        }
    }

    /** Adds an index, and the attribute definitions that it needs; gives its name. */
    static String create(JsonNode request, ObjectNode description, JsonNode wanted) {
        var name = wanted.path("IndexName").asString();
        if (!request.has(DEFINITIONS)) {
            throw ServiceError.parameter("AttributeDefinitions is not specified for index: " + name);
        }
        if (names(description, GLOBAL).contains(name)
                || names(description, "LocalSecondaryIndexes").contains(name)) {
            throw ServiceError.validation("Attempting to create an index which already exists");
        }
        var definitions = new LinkedHashMap<String, JsonNode>();
        for (var known : List.of(description.path(DEFINITIONS), request.path(DEFINITIONS))) {
            known.forEach(one -> definitions.put(one.path("AttributeName").asString(), one));
        }
        var onDemand = Description.isOnDemand(description);
        if (!onDemand && !wanted.has("ProvisionedThroughput")) {
            throw ServiceError.parameter(
                    "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: " + name);
        }
        TableRules.global(wanted, List.copyOf(definitions.keySet()), onDemand);
        description
                .withArrayProperty(GLOBAL)
                .add(Description.index(wanted, description.path("TableArn").asString(), true));
        keepUsed(description, definitions);
        return name;
    }

    static void delete(ObjectNode description, JsonNode unwanted) {
        var name = require(description, unwanted, "delete");
        var indexes = (ArrayNode) description.path(GLOBAL);
        indexes.removeIf(index -> index.path("IndexName").asString().equals(name));
        if (indexes.isEmpty()) {
            description.remove(GLOBAL);
        }
        var definitions = new LinkedHashMap<String, JsonNode>();
        description
                .path(DEFINITIONS)
                .forEach(one -> definitions.put(one.path("AttributeName").asString(), one));
        keepUsed(description, definitions);
    }

    static void update(ObjectNode description, JsonNode change) {
        var name = require(description, change, "update");
        if (change.has("ProvisionedThroughput") && Description.isOnDemand(description)) {
            throw ServiceError.parameter("The only Updates for index: " + name
                    + " when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput");
        }
        for (var index : description.path(GLOBAL)) {
            if (index.path("IndexName").asString().equals(name)) {
                if (change.has("ProvisionedThroughput")) {
                    ((ObjectNode) index)
                            .set("ProvisionedThroughput", Description.throughput(change.path("ProvisionedThroughput")));
                }
                if (change.has("OnDemandThroughput")) {
                    ((ObjectNode) index).set("OnDemandThroughput", change.path("OnDemandThroughput"));
                }
            }
        }
    }

    private static String require(JsonNode description, JsonNode change, String action) {
        var name = change.path("IndexName").asString();
        if (names(description, "LocalSecondaryIndexes").contains(name)) {
            throw ServiceError.validation("Cannot " + action + " an index that is not a GlobalSecondaryIndex: " + name);
        }
        if (!names(description, GLOBAL).contains(name)) {
            throw new ServiceError(
                    ServiceError.Type.RESOURCE_NOT_FOUND,
                    "Requested resource not found: Index " + name + " for table "
                            + description.path("TableName").asString());
        }
        return name;
    }

    private static List<String> names(JsonNode description, String list) {
        var names = new ArrayList<String>();
        description
                .path(list)
                .forEach(index -> names.add(index.path("IndexName").asString()));
        return names;
    }

    /** Drops the definitions of attributes that no key has any more. */
    private static void keepUsed(ObjectNode description, Map<String, JsonNode> definitions) {
        var used = new ArrayList<>(TableRules.names(description.path("KeySchema")));
        for (var list : List.of("LocalSecondaryIndexes", GLOBAL)) {
            description.path(list).forEach(index -> used.addAll(TableRules.names(index.path("KeySchema"))));
        }
        definitions.keySet().retainAll(used);
        description.putArray(DEFINITIONS).addAll(definitions.values());
    }
}
