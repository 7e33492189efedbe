package com.aresgen.store.idempotency;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.present;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Erases stored answers. Safe for threads. */
public final class Erasure {
    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    @Inject
    public Erasure(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.responses();
        this.clock = clock;
    }

    /**
     * Erases the answer of this record; only the fact that there was one remains. May be repeated. One strongly
     * consistent Query (one read unit per 4 KB), a DeleteItem per further piece, and one UpdateItem: one write unit per
     * KB each.
     */
    public void erase(String record) {
        removePieces(record);
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(Map.of(ResponseStore.ID, text(record), ResponseStore.PART, number(0)))
                    .updateExpression("SET #state = :erased REMOVE #body, #headers")
                    .conditionExpression("#state = :done")
                    .expressionAttributeNames(Map.of(
                            "#state",
                            ResponseStore.STATE,
                            "#body",
                            StoredResponse.BODY,
                            "#headers",
                            StoredResponse.HEADERS))
                    .expressionAttributeValues(
                            Map.of(":erased", text(ResponseStore.ERASED), ":done", text(ResponseStore.DONE))));
        } catch (ConditionalCheckFailedException _) {
            // Expired, erased before, or claimed by another call.
        }
    }

    /**
     * Erases whatever this record holds or would hold: neither a call that is at work under it nor a later one can
     * commit. May be repeated. Costs as {@link #erase}.
     */
    public void seal(String record) {
        dynamo.updateItem(request -> request.tableName(table)
                .key(Map.of(ResponseStore.ID, text(record), ResponseStore.PART, number(0)))
                .updateExpression(
                        "SET #state = :erased, #expires = :end, #fingerprint = if_not_exists(#fingerprint, :id)"
                                + " REMOVE #body, #headers, #lease")
                .expressionAttributeNames(Map.of(
                        "#state", ResponseStore.STATE,
                        "#expires", ResponseStore.EXPIRES,
                        "#fingerprint", ResponseStore.FINGERPRINT,
                        "#body", StoredResponse.BODY,
                        "#headers", StoredResponse.HEADERS,
                        "#lease", ResponseStore.LEASE))
                .expressionAttributeValues(Map.of(
                        ":erased", text(ResponseStore.ERASED),
                        ":end", number(clock.instant().plus(ResponseStore.KEPT).getEpochSecond()),
                        ":id", text(record))));
        removePieces(record);
    }

    private void removePieces(String record) {
        var pieces = dynamo.queryPaginator(request -> request.tableName(table)
                .consistentRead(true)
                .keyConditionExpression("id = :id AND part > :first")
                .expressionAttributeValues(Map.of(":id", text(record), ":first", number(0)))
                .projectionExpression("id, part"));
        pieces.items()
                .forEach(piece -> dynamo.deleteItem(request -> request.tableName(table)
                        .key(Map.of(
                                ResponseStore.ID,
                                present(piece, ResponseStore.ID),
                                ResponseStore.PART,
                                present(piece, ResponseStore.PART)))));
    }
}
