package com.aresgen.store.sockets;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Open sockets and the rooms of documents. Rows outlive a lost disconnect by minutes: DynamoDB removes them. Safe for threads. */
@Singleton
public final class SocketStore {
    /** A cursor that moves more often is not shown more often. */
    private static final Duration CURSOR_PAUSE = Duration.ofSeconds(1);

    private final DynamoDbClient dynamo;
    private final InstantSource clock;
    private final String table;

    @Inject
    public SocketStore(DynamoDbClient dynamo, InstantSource clock, TableNames tables) {
        this.dynamo = dynamo;
        this.clock = clock;
        this.table = tables.connections();
    }

    /** Keeps a new socket. One PutItem: one write unit. */
    public void opened(Socket socket) {
        dynamo.putItem(request -> request.tableName(table).item(SocketItems.opened(socket)));
    }

    /** Asks for what {@link #opened} does, under a condition that cannot hold. One write unit. */
    public void rehearse(Socket socket) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(SocketItems.opened(socket))
                    .conditionExpression("attribute_exists(#id) AND attribute_not_exists(#id)")
                    .expressionAttributeNames(Map.of("#id", SocketItems.ID)));
        } catch (ConditionalCheckFailedException _) {
            // As it must.
        }
    }

    /** Empty if the socket is closed. One strongly consistent GetItem: one read unit. */
    public Optional<Socket> find(String socket) {
        var item = dynamo.getItem(request -> request.tableName(table)
                        .key(SocketItems.socketKey(socket))
                        .consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(SocketItems.socket(item));
    }

    /**
     * Puts a socket into the room of a document, the room first: from then on it gets what is sent there. False if the
     * socket is closed or sits in a room already; that may be this room, by the same hello in another call, and then it
     * stays there. Two write units.
     */
    public boolean sits(Socket socket, Seat seat) {
        dynamo.putItem(request -> request.tableName(table).item(SocketItems.member(socket, seat)));
        var seated = updates(socket.id(), seat, "attribute_exists(#id) AND attribute_not_exists(#document)");
        if (!seated
                && !find(socket.id()).flatMap(Socket::seat).map(Seat::document).equals(Optional.of(seat.document()))) {
            leave(seat.document(), socket.id());
        }
        return seated;
    }

    /** Gives a seat another token. False if the socket is closed. Two write units. */
    public boolean renews(Socket socket, Seat seat) {
        var renewed = updates(socket.id(), seat, "attribute_exists(#id) AND #document = :document");
        if (renewed) {
            changes(
                    seat.document(),
                    socket.id(),
                    update -> update.updateExpression("SET #token = :token")
                            .conditionExpression("attribute_exists(#id)")
                            .expressionAttributeNames(Map.of("#id", SocketItems.ID, "#token", "token"))
                            .expressionAttributeValues(Map.of(":token", text(seat.token()))));
        }
        return renewed;
    }

    /** All sockets of a document. Strongly consistent Queries: one read unit per 4 KB, which is about 25 sockets. */
    public List<Member> room(String document) {
        var now = clock.instant();
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#id = :document")
                        .expressionAttributeNames(Map.of("#id", SocketItems.ID))
                        .expressionAttributeValues(Map.of(":document", text(document))))
                .items()
                .stream()
                .map(item -> SocketItems.member(item, now))
                .toList();
    }

    /** Notes where a cursor is, for sockets that come later. False within a second of the last. One write unit. */
    public boolean moves(String document, String socket, Cursor cursor) {
        var now = clock.instant();
        return changes(
                document,
                socket,
                update -> update.updateExpression("SET #at = :now, #anchor = :anchor, #head = :head, #rev = :rev")
                        .conditionExpression("attribute_exists(#id) AND (attribute_not_exists(#at) OR #at <= :before)")
                        .expressionAttributeNames(Map.of(
                                "#id", SocketItems.ID,
                                "#at", SocketItems.CURSOR_AT,
                                "#anchor", "anchor",
                                "#head", "head",
                                "#rev", "rev"))
                        .expressionAttributeValues(Map.of(
                                ":now", number(now.toEpochMilli()),
                                ":before", number(now.minus(CURSOR_PAUSE).toEpochMilli()),
                                ":anchor", number(cursor.anchor()),
                                ":head", number(cursor.head()),
                                ":rev", number(cursor.rev()))));
    }

    /** Forgets a closed socket; its seat if it had one. One or two write units. */
    public Optional<Seat> closed(String socket) {
        var item = dynamo.deleteItem(request -> request.tableName(table)
                        .key(SocketItems.socketKey(socket))
                        .returnValues(ReturnValue.ALL_OLD))
                .attributes();
        var seat =
                item.containsKey(SocketItems.DOCUMENT) ? Optional.of(SocketItems.seat(item)) : Optional.<Seat>empty();
        seat.ifPresent(held -> leave(held.document(), socket));
        return seat;
    }

    /** Takes a socket out of a room. One write unit. */
    public void leave(String document, String socket) {
        dynamo.deleteItem(request -> request.tableName(table).key(SocketItems.memberKey(document, socket)));
    }

    private boolean updates(String socket, Seat seat, String condition) {
        return holds(UpdateItemRequest.builder()
                .tableName(table)
                .key(SocketItems.socketKey(socket))
                .updateExpression("SET #document = :document, #name = :name, #token = :token,"
                        + " #permission = :permission, #ends = :ends")
                .conditionExpression(condition)
                .expressionAttributeNames(Map.of(
                        "#id", SocketItems.ID,
                        "#document", SocketItems.DOCUMENT,
                        "#name", "name",
                        "#token", "token",
                        "#permission", "permission",
                        "#ends", "ends_at"))
                .expressionAttributeValues(SocketItems.values(seat))
                .build());
    }

    private boolean changes(String document, String socket, UnaryOperator<UpdateItemRequest.Builder> change) {
        return holds(
                change.apply(UpdateItemRequest.builder().tableName(table).key(SocketItems.memberKey(document, socket)))
                        .build());
    }

    private boolean holds(UpdateItemRequest update) {
        try {
            dynamo.updateItem(update);
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
