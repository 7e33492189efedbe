package com.aresgen.store.workflows;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import com.aresgen.store.signing.SigningPair;
import com.aresgen.store.signing.SigningSecret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The secrets that sign the requests of a workspace's runs: one item of the workspace, made when it is first needed.
 * Safe for threads.
 */
@Singleton
public final class SigningSecrets {
    private static final String ITEM = "signing_secret";
    private static final String SECRET = "secret";
    private static final String PREVIOUS = "previous";
    private static final String PREVIOUS_UNTIL = "previous_until";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    @Inject
    public SigningSecrets(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.workflows();
        this.clock = clock;
    }

    /**
     * The secrets to sign with now, the newest first. One strongly consistent GetItem: one read unit; and one
     * conditional PutItem where the workspace had none.
     */
    public List<SigningSecret> of(String workspace) {
        return find(workspace).orElseGet(() -> first(workspace)).at(clock.instant());
    }

    /** Empty if the workspace has none yet. One strongly consistent GetItem: one read unit. */
    public Optional<SigningPair> find(String workspace) {
        var found = dynamo.getItem(
                request -> request.tableName(table).key(key(workspace)).consistentRead(true));
        return found.hasItem() ? Optional.of(pair(found.item())) : Optional.empty();
    }

    /** The first secret; that of another caller if it was quicker. */
    private SigningPair first(String workspace) {
        var made = SigningPair.first();
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item(workspace, made))
                    .conditionExpression("attribute_not_exists(workflow)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return made;
        } catch (ConditionalCheckFailedException e) {
            return pair(e.item());
        }
    }

    /** The write of a rotation; if {@code before} is not stored any more, the endpoint decides again. */
    public Write rotate(String workspace, Optional<SigningPair> before, SigningPair after) {
        return ItemWrite.put(
                table,
                item(workspace, after),
                before.isPresent() ? "#secret = :before" : "attribute_not_exists(#secret)",
                Map.of("#secret", SECRET),
                before.map(pair -> Map.of(":before", text(pair.current().text())))
                        .orElseGet(Map::of),
                UnmetCondition.STALE);
    }

    private static Map<String, AttributeValue> key(String workspace) {
        return Map.of(WorkflowItems.WORKFLOW, text(workspace), Heads.ITEM, text(ITEM));
    }

    private static Map<String, AttributeValue> item(String workspace, SigningPair pair) {
        var item = new HashMap<>(key(workspace));
        item.put(SECRET, text(pair.current().text()));
        pair.previous().ifPresent(old -> {
            item.put(PREVIOUS, text(old.secret().text()));
            item.put(PREVIOUS_UNTIL, number(old.until().toEpochMilli()));
        });
        return item;
    }

    private static SigningPair pair(Map<String, AttributeValue> item) {
        return new SigningPair(
                new SigningSecret(text(item, SECRET)),
                item.containsKey(PREVIOUS)
                        ? Optional.of(new SigningPair.Previous(
                                new SigningSecret(text(item, PREVIOUS)),
                                Instant.ofEpochMilli(number(item, PREVIOUS_UNTIL))))
                        : Optional.empty());
    }
}
