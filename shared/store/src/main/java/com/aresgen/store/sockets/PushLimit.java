package com.aresgen.store.sockets;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.values.StatelessRandom;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Counts the pushes of a socket and keeps their order, while it reads the socket's seat. The times of pushes lie in
 * three sets of ten seconds each: a push adds to the set of its time and clears the one that is next, whose times are
 * long past. Safe for threads.
 */
public final class PushLimit {
    /** Pushes in any ten seconds. */
    public static final int MOST = 20;

    private static final long WINDOW_MILLIS = 10_000;

    private final DynamoDbClient dynamo;
    private final InstantSource clock;
    private final String table;

    @Inject
    public PushLimit(DynamoDbClient dynamo, InstantSource clock, TableNames tables) {
        this.dynamo = dynamo;
        this.clock = clock;
        this.table = tables.connections();
    }

    /** What becomes of a push before it is decided. */
    public sealed interface Admission {
        /**
         * It is to be decided.
         *
         * @param latest the highest seq of this client on this socket, with this push
         */
        record Admitted(Seat seat, long latest) implements Admission {}

        /** Its seq is not the next one. */
        record Gap(Seat seat) implements Admission {}

        record TooFast(Seat seat) implements Admission {}

        /** The socket has said no hello; or it is closed. */
        record Standing() implements Admission {}
    }

    /** One UpdateItem, which costs one write unit; two if the push is not the next one of its client. */
    public Admission admit(String socket, String client, long seq) {
        var now = clock.instant();
        var names = new HashMap<>(Map.of("#client", "pusher", "#seq", SocketItems.SEQ));
        var next = update(socket, now, "#client = :client, #seq = :seq", names)
                .conditionExpression("attribute_exists(#document)"
                        + " AND (attribute_not_exists(#client) OR #client <> :client OR #seq = :previous)")
                .expressionAttributeValues(
                        values(now, Map.of(":client", text(client), ":seq", number(seq), ":previous", number(seq - 1))))
                .build();
        try {
            return counted(dynamo.updateItem(next).attributes(), now, seq);
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() && e.item().containsKey(SocketItems.DOCUMENT)
                    ? notNext(socket, SocketItems.seat(e.item()), number(e.item(), SocketItems.SEQ), seq, now)
                    : new Admission.Standing();
        }
    }

    private Admission notNext(String socket, Seat seat, long latest, long seq, Instant now) {
        if (seq > latest) {
            return new Admission.Gap(seat);
        }
        var again = update(socket, now, "", Map.of())
                .conditionExpression("attribute_exists(#document)")
                .expressionAttributeValues(values(now, Map.of()))
                .build();
        try {
            return counted(dynamo.updateItem(again).attributes(), now, latest);
        } catch (ConditionalCheckFailedException _) {
            return new Admission.Standing();
        }
    }

    private UpdateItemRequest.Builder update(String socket, Instant now, String sets, Map<String, String> more) {
        var window = now.toEpochMilli() / WINDOW_MILLIS;
        var names = new HashMap<>(more);
        names.put("#document", SocketItems.DOCUMENT);
        names.put("#now", set(window));
        names.put("#next", set(window + 1));
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(SocketItems.socketKey(socket))
                .updateExpression((sets.isEmpty() ? "" : "SET " + sets + " ") + "ADD #now :now REMOVE #next")
                .expressionAttributeNames(names)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    /** A set holds each number once, so a random fraction keeps two pushes of one millisecond apart. */
    private static Map<String, AttributeValue> values(Instant now, Map<String, AttributeValue> more) {
        var values = new HashMap<>(more);
        values.put(
                ":now",
                AttributeValue.fromNs(
                        List.of(now.toEpochMilli() + "." + (1_000 + new StatelessRandom().nextInt(9_000)))));
        return values;
    }

    private static Admission counted(Map<String, AttributeValue> item, Instant now, long latest) {
        var window = now.toEpochMilli() / WINDOW_MILLIS;
        var since = now.toEpochMilli() - WINDOW_MILLIS;
        var recent = LongStream.of(window, window - 1)
                .mapToObj(each -> Optional.ofNullable(item.get(set(each))))
                .flatMap(Optional::stream)
                .flatMap(times -> times.ns().stream())
                .filter(time -> Double.parseDouble(time) > since)
                .count();
        var seat = SocketItems.seat(item);
        return recent > MOST ? new Admission.TooFast(seat) : new Admission.Admitted(seat, latest);
    }

    private static String set(long window) {
        return "pushes_" + window % 3;
    }
}
