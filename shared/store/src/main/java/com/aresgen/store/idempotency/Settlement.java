package com.aresgen.store.idempotency;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.replay.IdempotencyKey;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Finds out what a call did of which nothing was heard, and lets it do nothing more: its record is erased, so that
 * neither the call itself, if it is still alive, nor a repetition can commit. Safe for threads.
 */
public final class Settlement {
    private final DynamoDbClient dynamo;
    private final String table;
    private final ResponseStore responses;
    private final InstantSource clock;

    @Inject
    public Settlement(DynamoDbClient dynamo, TableNames tables, ResponseStore responses, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.responses();
        this.responses = responses;
        this.clock = clock;
    }

    /** What is certain of a call. */
    public sealed interface Found {
        /** It was answered so. */
        record Done(Answer answer) implements Found {}

        /** It did nothing, and can do nothing any more. */
        record Nothing() implements Found {}

        /** Its claim is valid: it may still be at work. */
        record Running() implements Found {}
    }

    /** One conditional PutItem: one write unit; for a long answer one Query more. */
    public Found of(Call call) {
        if (!(IdempotencyKey.of(call) instanceof IdempotencyKey.Given(var key))) {
            throw new IllegalStateException(call.route() + " was called without an Idempotency-Key");
        }
        var now = clock.instant();
        try {
            var slot = Slot.of(call, key);
            dynamo.putItem(request -> request.tableName(table)
                    .item(ResponseStore.record(slot, ResponseStore.ERASED, now))
                    .conditionExpression(ResponseStore.FREE + " OR (#state = :running AND #lease <= :millis)")
                    .expressionAttributeNames(Map.of(
                            "#expires", ResponseStore.EXPIRES,
                            "#state", ResponseStore.STATE,
                            "#lease", ResponseStore.LEASE))
                    .expressionAttributeValues(Map.of(
                            ":now", number(now.getEpochSecond()),
                            ":millis", number(now.toEpochMilli()),
                            ":running", text(ResponseStore.RUNNING)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Found.Nothing();
        } catch (ConditionalCheckFailedException existing) {
            return switch (responses.existing(existing.item())) {
                case ExistingRecord.Done(var _, var response) -> new Found.Done(response.answer());
                case ExistingRecord.Running _ -> new Found.Running();
                case ExistingRecord.Erased _ -> new Found.Nothing();
            };
        }
    }
}
