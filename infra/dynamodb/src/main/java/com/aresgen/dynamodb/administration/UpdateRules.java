package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What one UpdateTable may change together, whatever the table.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>
 */
final class UpdateRules {
    private static final String INDEXES = "GlobalSecondaryIndexUpdates";
    private static final List<String> CHANGES = List.of(
            "ProvisionedThroughput",
            "BillingMode",
            "StreamSpecification",
            INDEXES,
            "SSESpecification",
            "DeletionProtectionEnabled",
            "OnDemandThroughput",
            "WarmThroughput",
            "TableClass");

    /** Changes that must be alone, as messages call them. */
    private static final Map<String, String> ALONE = new TreeMap<>(Map.of(
            "DeletionProtectionEnabled", "DeletionProtection",
            "SSESpecification", "Server-Side Encryption",
            "TableClass", "TableClass"));

    private UpdateRules() {}

    static void check(JsonNode request) {
        var changes = changes(request);
        if (changes.isEmpty()) {
            throw ServiceError.validation("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
                    + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, MultiAccountReplicaReady,"
                    + " ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput,"
                    + " WarmThroughput or TableClass is required");
        }
        if (request.has(INDEXES) && !changes.contains(INDEXES)) {
            throw ServiceError.parameter("List of GlobalSecondaryIndexUpdates is empty");
        }
        ALONE.forEach((member, name) -> {
            if (changes.contains(member) && changes.size() > 1) {
                throw ServiceError.validation(name + " modification must be the only operation in the request");
            }
        });
        requireOneOfEach(request.path(INDEXES));
        requireSingleIndex(request, changes);
    }

    /** The members that ask for a change: an empty list of index updates does not. */
    private static Set<String> changes(JsonNode request) {
        var changes = new LinkedHashSet<>(CHANGES);
        changes.removeIf(member -> !request.has(member)
                || (member.equals(INDEXES) && request.path(member).isEmpty()));
        return changes;
    }

    private static void requireOneOfEach(JsonNode updates) {
        var names = new HashSet<String>();
        for (var update : updates) {
            if (update.isEmpty()) {
                throw ServiceError.parameter(
                        "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                                + " GlobalSecondaryIndexUpdate.Delete must not be null");
            }
            if (update.size() > 1) {
                throw ServiceError.parameter(
                        "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
            }
            var name = update.iterator().next().path("IndexName").asString();
            if (!names.add(name)) {
                throw ServiceError.parameter(
                        "Only one global secondary index update per index is allowed simultaneously. Index: " + name);
            }
        }
    }

    /** One index may come or go, and not together with a change of throughput or of the stream. */
    private static void requireSingleIndex(JsonNode request, Set<String> changes) {
        var comingOrGoing = request.path(INDEXES)
                .valueStream()
                .filter(update -> !update.has("Update"))
                .count();
        if (comingOrGoing > 1) {
            throw new ServiceError(
                    ServiceError.Type.LIMIT_EXCEEDED,
                    "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
        }
        if (comingOrGoing == 1) {
            if (changes.contains("ProvisionedThroughput") && !changes.contains("BillingMode")) {
                throw ServiceError.validation("You cannot create or delete index while updating table IOPS");
            }
            if (changes.contains("StreamSpecification")) {
                throw ServiceError.validation("You cannot create or delete index while changing stream status");
            }
        }
    }
}
