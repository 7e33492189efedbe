package com.aresgen.store.conversations;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.values.Sha256;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Counts the messages of visitors: never more than {@value #MOST} in any 60 s, whatever their conversations. An item has
 * the times of the last messages, under a hash of the visitor, and goes after some minutes. Safe for threads.
 */
public final class VisitorLimits {
    public static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 8;
    private static final String TIMES = "times";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    @Inject
    public VisitorLimits(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.conversations();
        this.clock = clock;
    }

    /**
     * Counts one message; seconds to wait if it is one too many. A strongly consistent GetItem and a conditional
     * PutItem, more while the same visitor sends several at once: one read and one write unit.
     *
     * @param who the visitor, in any characters
     */
    public Optional<Integer> admit(String chatbot, String who) {
        var key = ConversationItems.key(chatbot, "visits#" + HexFormat.of().formatHex(Sha256.of(who)));
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var now = clock.millis();
            var seen = dynamo.getItem(
                            request -> request.tableName(table).key(key).consistentRead(true))
                    .item();
            var times =
                    times(seen).filter(time -> time > now - WINDOW.toMillis()).toList();
            if (times.size() >= MOST) {
                var wait = times.getFirst() + WINDOW.toMillis() - now;
                return Optional.of(Math.clamp((wait + 999) / 1_000, 1, 60));
            }
            if (counted(key, seen, Stream.concat(times.stream(), Stream.of(now)).toList())) {
                return Optional.empty();
            }
        }
        return Optional.of(1);
    }

    private static Stream<Long> times(Map<String, AttributeValue> item) {
        return item.getOrDefault(TIMES, AttributeValue.fromL(List.of())).l().stream()
                .map(AttributeValue::n)
                .map(Long::valueOf);
    }

    private boolean counted(Map<String, AttributeValue> key, Map<String, AttributeValue> seen, List<Long> times) {
        var item = new HashMap<>(key);
        item.put(
                TIMES,
                AttributeValue.fromL(times.stream()
                        .map(time -> AttributeValue.fromN(Long.toString(time)))
                        .toList()));
        item.put(ConversationItems.EXPIRES, number(clock.instant().plus(KEPT).getEpochSecond()));
        var first = seen.isEmpty();
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression(first ? "attribute_not_exists(#key)" : "#key = :seen")
                    .expressionAttributeNames(Map.of("#key", first ? Heads.ITEM : TIMES))
                    .expressionAttributeValues(first ? null : Map.of(":seen", seen.getOrDefault(TIMES, text("")))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
