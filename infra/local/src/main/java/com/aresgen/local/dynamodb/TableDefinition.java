package com.aresgen.local.dynamodb;

import com.aresgen.local.StartRefused;
import com.aresgen.local.template.ResolvedResource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import tools.jackson.databind.JsonNode;

/** A table of the template as the request that makes the same table on the engine. */
record TableDefinition(ResolvedResource table) {
    /** Known properties; recovery, encryption at rest, tags and prices of capacity have no engine and are ignored. */
    private static final Set<String> KNOWN = Set.of(
            "TableName",
            "AttributeDefinitions",
            "KeySchema",
            "GlobalSecondaryIndexes",
            "StreamSpecification",
            "TimeToLiveSpecification",
            "DeletionProtectionEnabled",
            "BillingMode",
            "OnDemandThroughput",
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            "Tags",
            "ContributorInsightsSpecification");

    TableDefinition {
        for (var property : table.properties().propertyNames()) {
            if (!KNOWN.contains(property)) {
                throw new StartRefused(
                        table.place() + ": local mode does not know the table property " + property + ".");
            }
        }
    }

    String name() {
        return table.text("TableName");
    }

    boolean wantsRecovery() {
        return table.properties()
                .path("PointInTimeRecoverySpecification")
                .path("PointInTimeRecoveryEnabled")
                .asBoolean(false);
    }

    Optional<String> expiryAttribute() {
        var ttl = table.properties().path("TimeToLiveSpecification");
        return ttl.path("Enabled").asBoolean(false)
                ? Optional.of(ttl.path("AttributeName").asString())
                : Optional.empty();
    }

    CreateTableRequest request() {
        var node = table.properties();
        var request = CreateTableRequest.builder()
                .tableName(name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .deletionProtectionEnabled(
                        node.path("DeletionProtectionEnabled").asBoolean(false))
                .attributeDefinitions(list(node.path("AttributeDefinitions"), TableDefinition::attribute))
                .keySchema(list(node.path("KeySchema"), TableDefinition::key));
        if (node.has("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(list(node.path("GlobalSecondaryIndexes"), TableDefinition::index));
        }
        if (node.has("StreamSpecification")) {
            request.streamSpecification(stream(node.path("StreamSpecification")));
        }
        return request.build();
    }

    private static AttributeDefinition attribute(JsonNode node) {
        return AttributeDefinition.builder()
                .attributeName(node.path("AttributeName").asString())
                .attributeType(node.path("AttributeType").asString())
                .build();
    }

    private static KeySchemaElement key(JsonNode node) {
        return KeySchemaElement.builder()
                .attributeName(node.path("AttributeName").asString())
                .keyType(node.path("KeyType").asString())
                .build();
    }

    private static GlobalSecondaryIndex index(JsonNode node) {
        var projection = Projection.builder()
                .projectionType(node.path("Projection").path("ProjectionType").asString());
        if (node.path("Projection").has("NonKeyAttributes")) {
            projection.nonKeyAttributes(list(node.path("Projection").path("NonKeyAttributes"), JsonNode::asString));
        }
        return GlobalSecondaryIndex.builder()
                .indexName(node.path("IndexName").asString())
                .keySchema(list(node.path("KeySchema"), TableDefinition::key))
                .projection(projection.build())
                .build();
    }

    private static StreamSpecification stream(JsonNode node) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(node.path("StreamViewType").asString())
                .build();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return array.valueStream().map(each).toList();
    }
}
