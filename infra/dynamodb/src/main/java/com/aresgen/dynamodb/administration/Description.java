package com.aresgen.dynamodb.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A table's description as DescribeTable answers it, made of the request that creates or changes the table. */
final class Description {
    private static final String ACCOUNT = "arn:aws:dynamodb:us-east-1:000000000000:table/";
    private static final List<String> AS_GIVEN =
            List.of("AttributeDefinitions", "TableName", "KeySchema", "OnDemandThroughput");
    private static final List<String> OF_INDEX = List.of("IndexName", "KeySchema", "Projection", "OnDemandThroughput");

    private Description() {}

    static ObjectNode of(JsonNode request, Instant now) {
        var description = JsonNodeFactory.instance.objectNode();
        copy(request, description, AS_GIVEN);
        var arn = ACCOUNT + request.path("TableName").asString();
        description
                .put("TableStatus", "ACTIVE")
                .put("CreationDateTime", seconds(now))
                .put("TableSizeBytes", 0)
                .put("ItemCount", 0)
                .put("TableArn", arn)
                .put("TableId", UUID.randomUUID().toString())
                .put(
                        "DeletionProtectionEnabled",
                        request.path("DeletionProtectionEnabled").asBoolean(false));
        description.set("ProvisionedThroughput", throughput(request.path("ProvisionedThroughput")));
        billing(description, request.path("BillingMode").asString("PROVISIONED"), now);
        indexes(request, description, "LocalSecondaryIndexes", arn);
        indexes(request, description, "GlobalSecondaryIndexes", arn);
        settings(request, description, now);
        return description;
    }

    static boolean isOnDemand(JsonNode description) {
        return "PAY_PER_REQUEST"
                .equals(description
                        .path("BillingModeSummary")
                        .path("BillingMode")
                        .asString(""));
    }

    /** The billing mode is described only of a table that is, or was, paid for by the request. */
    static void billing(ObjectNode description, String mode, Instant now) {
        if (mode.equals("PAY_PER_REQUEST")) {
            description
                    .putObject("BillingModeSummary")
                    .put("BillingMode", mode)
                    .put("LastUpdateToPayPerRequestDateTime", seconds(now));
        } else if (description.has("BillingModeSummary")) {
            description.withObjectProperty("BillingModeSummary").put("BillingMode", mode);
        }
    }

    /** Streams, encryption and table class, which are described and otherwise have no effect. */
    static void settings(JsonNode request, ObjectNode description, Instant now) {
        var stream = request.path("StreamSpecification");
        if (stream.path("StreamEnabled").asBoolean(false)) {
            var label = now.toString();
            description.set("StreamSpecification", stream.deepCopy());
            description.put("LatestStreamLabel", label);
            description.put("LatestStreamArn", description.path("TableArn").asString() + "/stream/" + label);
        } else if (!stream.isMissingNode()) {
            description.remove(List.of("StreamSpecification", "LatestStreamLabel", "LatestStreamArn"));
        }
        if (request.path("SSESpecification").path("Enabled").asBoolean(false)) {
            description
                    .putObject("SSEDescription")
                    .put("Status", "ENABLED")
                    .put("SSEType", "KMS")
                    .put(
                            "KMSMasterKeyArn",
                            "arn:aws:kms:us-east-1:000000000000:key/"
                                    + request.path("SSESpecification")
                                            .path("KMSMasterKeyId")
                                            .asString("aws-managed"));
        } else if (request.has("SSESpecification")) {
            description.remove("SSEDescription");
        }
        if (request.has("TableClass")) {
            description.putObject("TableClassSummary").set("TableClass", request.path("TableClass"));
        }
    }

    static ObjectNode throughput(JsonNode requested) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("NumberOfDecreasesToday", 0)
                .put("ReadCapacityUnits", requested.path("ReadCapacityUnits").asLong(0))
                .put("WriteCapacityUnits", requested.path("WriteCapacityUnits").asLong(0));
    }

    private static void indexes(JsonNode request, ObjectNode description, String list, String tableArn) {
        for (var index : request.path(list)) {
            description.withArrayProperty(list).add(index(index, tableArn, list.startsWith("Global")));
        }
    }

    static ObjectNode index(JsonNode requested, String tableArn, boolean isGlobal) {
        var index = JsonNodeFactory.instance.objectNode();
        copy(requested, index, OF_INDEX);
        index.put("IndexSizeBytes", 0)
                .put("ItemCount", 0)
                .put(
                        "IndexArn",
                        tableArn + "/index/" + requested.path("IndexName").asString());
        if (isGlobal) {
            index.put("IndexStatus", "ACTIVE");
            index.set("ProvisionedThroughput", throughput(requested.path("ProvisionedThroughput")));
        }
        return index;
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> names) {
        names.stream()
                .filter(from::has)
                .forEach(name -> to.set(name, from.path(name).deepCopy()));
    }

    static double seconds(Instant now) {
        return now.toEpochMilli() / 1000.0;
    }
}
