package com.aresgen.documents.live;

import static com.aresgen.documents.live.LiveDocument.hello;
import static com.aresgen.documents.live.LiveDocument.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.live.client.Place;
import com.aresgen.http.values.Permission;
import com.aresgen.local.sockets.options.Shuffle;
import com.aresgen.local.wire.LiveSocket;
import com.aresgen.store.sockets.Member;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.Socket;
import com.aresgen.store.sockets.SocketStore;
import com.aresgen.suite.TemplateTables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sockets whose end API Gateway reports to no function: they are forgotten once a message finds them gone. */
final class RoomTest {
    @AutoClose
    private final ShuffledApi api = new ShuffledApi(Shuffle.small().withLost(1));

    @AutoClose
    private final DynamoDbClient operator = api.operator();

    private final Place place = api.document("abc");

    private LiveSocket joined(String client) {
        var socket = LiveSocket.open(place.live()).send(hello(place.token(), 0L, client));
        socket.expect("welcome");
        return socket;
    }

    private int sockets() {
        return operator.query(query -> query.tableName(TemplateTables.NAMES.connections())
                        .consistentRead(true)
                        .keyConditionExpression("id = :document")
                        .expressionAttributeValues(Map.of(":document", AttributeValue.fromS(place.id()))))
                .count();
    }

    private long rows() {
        return operator.scanPaginator(scan -> scan.tableName(TemplateTables.NAMES.connections())).items().stream()
                .count();
    }

    private static long departures(LiveSocket socket) {
        return socket.messages().stream()
                .filter(each -> each.path("t").asString().equals("left"))
                .count();
    }

    @Test
    void aSocketThatIsGoneIsForgottenAndTheOthersHearOfItOnce() {
        var writer = joined("w");
        var reader = joined("r");
        var gone = joined("g");
        assertThat(rows()).isEqualTo(6);
        gone.drop();
        assertThat(sockets()).as("nothing has reported it").isEqualTo(3);

        for (var seq = 1; sockets() > 2; seq++) {
            writer.send(push("w", seq, seq - 1, ChangeSet.replace(2 + seq, 0, 0, "x")))
                    .expect("ack");
            reader.expect("rev");
        }

        assertThat(reader.expect("left")).hasToString("{\"t\":\"left\",\"client\":\"g\"}");
        assertThat(writer.expect("left").path("client").asString()).isEqualTo("g");
        assertThat(rows()).isEqualTo(4);
        writer.send("{\"t\":\"ping\"}").expect("pong");
        assertThat(departures(reader)).isEqualTo(1);
        assertThat(departures(writer)).isEqualTo(1);
    }

    @Test
    void aHelloThatIsHandledTwiceAtOnceLeavesItsSocketInTheRoom() {
        var store = new SocketStore(operator, InstantSource.system(), TemplateTables.NAMES);
        var socket = new Socket("twice", Optional.empty(), Instant.now(), Optional.empty());
        var seat = new Seat(
                place.id(), "t", "tok_1", Permission.WRITE, Instant.now().plusSeconds(60));
        store.opened(socket);

        assertThat(store.sits(socket, seat)).isTrue();
        assertThat(store.sits(socket, seat)).isFalse();

        assertThat(store.room(place.id())).extracting(Member::socket).containsExactly("twice");
        store.closed("twice");
        assertThat(store.sits(socket, seat)).isFalse();
        assertThat(store.room(place.id())).isEmpty();
    }

    @Test
    void whoIsThereOnAnotherSocketHasNotLeft() {
        var writer = joined("w");
        var first = joined("g");
        var second = joined("g");
        first.drop();

        var seq = 1;
        for (; sockets() > 2; seq++) {
            writer.send(push("w", seq, seq - 1, ChangeSet.replace(2 + seq, 0, 0, "x")))
                    .expect("ack");
            second.expect("rev");
        }
        assertThat(departures(writer)).isZero();
        second.drop();
        for (; sockets() > 1; seq++) {
            writer.send(push("w", seq, seq - 1, ChangeSet.replace(2 + seq, 0, 0, "x")))
                    .expect("ack");
        }

        assertThat(writer.expect("left").path("client").asString()).isEqualTo("g");
    }
}
