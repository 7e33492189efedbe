package com.aresgen.store.sockets;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.values.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of sockets: under the id of a connection the item {@code socket}, under the id of a document an item for each
 * of its sockets. Two, because an index would show a new socket late, and it would miss a revision.
 */
final class SocketItems {
    static final String ID = "id";
    static final String ITEM = "item";
    static final String DOCUMENT = "document";
    static final String SEQ = "seq";
    static final String CLIENT = "client";
    static final String CURSOR_AT = "cursor_at";

    private static final String SOCKET = "socket";

    /** API Gateway closes every connection after two hours; the rest is for a worker that is late. */
    private static final Duration KEPT = Duration.ofMinutes(130);

    /** A cursor that has not moved for so long is not shown any more. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private SocketItems() {}

    static Map<String, AttributeValue> socketKey(String socket) {
        return Map.of(ID, text(socket), ITEM, text(SOCKET));
    }

    static Map<String, AttributeValue> memberKey(String document, String socket) {
        return Map.of(ID, text(document), ITEM, text(socket));
    }

    static Map<String, AttributeValue> opened(Socket socket) {
        var item = new HashMap<>(socketKey(socket.id()));
        socket.origin().ifPresent(origin -> item.put("origin", text(origin)));
        item.put("opened_at", number(socket.openedAt().toEpochMilli()));
        item.put("ttl", number(socket.openedAt().plus(KEPT).getEpochSecond()));
        return item;
    }

    static Map<String, AttributeValue> member(Socket socket, Seat seat) {
        var item = new HashMap<>(memberKey(seat.document(), socket.id()));
        item.put(CLIENT, text(seat.client()));
        item.put("token", text(seat.token()));
        item.put("ttl", number(socket.openedAt().plus(KEPT).getEpochSecond()));
        return item;
    }

    /** For an update that sets all of a seat. */
    static Map<String, AttributeValue> values(Seat seat) {
        return Map.of(
                ":document", text(seat.document()),
                ":name", text(seat.client()),
                ":token", text(seat.token()),
                ":permission", text(seat.permission().wire()),
                ":ends", number(seat.endsAt().toEpochMilli()));
    }

    static Socket socket(Map<String, AttributeValue> item) {
        return new Socket(
                text(item, ID),
                item.containsKey("origin") ? Optional.of(text(item, "origin")) : Optional.empty(),
                Instant.ofEpochMilli(number(item, "opened_at")),
                item.containsKey(DOCUMENT) ? Optional.of(seat(item)) : Optional.empty());
    }

    static Seat seat(Map<String, AttributeValue> item) {
        return new Seat(
                text(item, DOCUMENT),
                text(item, "name"),
                text(item, "token"),
                text(item, "permission").equals(Permission.WRITE.wire()) ? Permission.WRITE : Permission.READ,
                Instant.ofEpochMilli(number(item, "ends_at")));
    }

    static Member member(Map<String, AttributeValue> item, Instant now) {
        return new Member(
                text(item, ITEM),
                text(item, CLIENT),
                text(item, "token"),
                item.containsKey(CURSOR_AT)
                                && number(item, CURSOR_AT) > now.minus(SILENCE).toEpochMilli()
                        ? Optional.of(new Cursor(
                                (int) number(item, "anchor"), (int) number(item, "head"), number(item, "rev")))
                        : Optional.empty());
    }
}
