package com.aresgen.dynamodb.administration;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.storage.Change;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.table.Table;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** UpdateTable: the changes hold at once, although the answer says UPDATING, as DynamoDB's does. */
public record UpdateTable(Database database, InstantSource clock) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        UpdateRules.check(request);
        var answer = request.objectNode();
        answer.set("TableDescription", database.inTurn(() -> changed(request)));
        return answer;
    }

    private ObjectNode changed(ObjectNode request) {
        var before = database.catalog().describe(request.path("TableName").asString());
        var description = before.description().deepCopy();
        throughput(request, description);
        if (request.has("DeletionProtectionEnabled")) {
            description.set("DeletionProtectionEnabled", request.path("DeletionProtectionEnabled"));
        }
        if (request.has("OnDemandThroughput")) {
            description.set("OnDemandThroughput", request.path("OnDemandThroughput"));
        }
        Description.settings(request, description, clock.instant());
        var created = indexes(request, description);
        var after = database.catalog().replace(before, description);
        created.forEach(index -> fill(after, index));
        return shown(description, created);
    }

    private void throughput(JsonNode request, ObjectNode description) {
        var mode = request.path("BillingMode").asString("");
        var wanted = request.path("ProvisionedThroughput");
        var onDemand = mode.isEmpty() ? Description.isOnDemand(description) : mode.equals("PAY_PER_REQUEST");
        if (onDemand && !wanted.isMissingNode()) {
            throw ServiceError.parameter(
                    "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                            + " PAY_PER_REQUEST");
        }
        if (mode.equals("PROVISIONED") && wanted.isMissingNode()) {
            throw ServiceError.parameter("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }
        if (!wanted.isMissingNode()) {
            requireOther(description.path("ProvisionedThroughput"), wanted);
            description.set("ProvisionedThroughput", Description.throughput(wanted));
        } else if (mode.equals("PAY_PER_REQUEST")) {
            description.set("ProvisionedThroughput", Description.throughput(MissingNode.getInstance()));
        }
        if (!mode.isEmpty()) {
            Description.billing(description, mode, clock.instant());
        }
    }

    private static void requireOther(JsonNode now, JsonNode wanted) {
        var reads = now.path("ReadCapacityUnits").asLong();
        var writes = now.path("WriteCapacityUnits").asLong();
        if (reads == wanted.path("ReadCapacityUnits").asLong()
                && writes == wanted.path("WriteCapacityUnits").asLong()) {
            throw ServiceError.validation(
                    "The provisioned throughput for the table will not change. The requested value"
                            + " equals the current value. Current ReadCapacityUnits provisioned for the table: " + reads
                            + ". Requested ReadCapacityUnits: " + reads
                            + ". Current WriteCapacityUnits provisioned for the"
                            + " table: " + writes + ". Requested WriteCapacityUnits: " + writes
                            + ". Refer to the Amazon DynamoDB"
                            + " Developer Guide for current limits and how to request higher limits.");
        }
    }

    /** Creates, changes and deletes global indexes in a description; gives the names of new ones. */
    private static List<String> indexes(JsonNode request, ObjectNode description) {
        var created = new ArrayList<String>();
        for (var update : request.path("GlobalSecondaryIndexUpdates")) {
            if (update.has("Create")) {
                created.add(IndexUpdates.create(request, description, update.path("Create")));
            } else if (update.has("Delete")) {
                IndexUpdates.delete(description, update.path("Delete"));
            } else {
                IndexUpdates.update(description, update.path("Update"));
            }
        }
        IndexUpdates.requireThroughput(description);
        return created;
    }

    /** Writes the entries of a new index for the items that the table has. */
    private void fill(Table table, String name) {
        var index = table.index(name).orElseThrow();
        var changes = new ArrayList<Change>();
        database.items().scan(EntryKey.all(table.number()), false, item -> {
            var place = EntryKey.of(table, index, item);
            if (place != null) {
                changes.add(new Change(place, EntryKey.of(table, item)));
            }
            return true;
        });
        database.items().apply(changes);
    }

    private static ObjectNode shown(ObjectNode description, List<String> created) {
        var shown = description.deepCopy().put("TableStatus", "UPDATING");
        Stream.of(shown.path("GlobalSecondaryIndexes"))
                .flatMap(JsonNode::valueStream)
                .filter(index -> created.contains(index.path("IndexName").asString()))
                .forEach(index ->
                        ((ObjectNode) index).put("IndexStatus", "CREATING").put("Backfilling", false));
        return shown;
    }
}
