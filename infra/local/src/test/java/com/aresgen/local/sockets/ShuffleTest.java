package com.aresgen.local.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.handlers.SocketEvents;
import com.aresgen.local.sockets.options.Shuffle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

final class ShuffleTest {
    private static final Shuffle LONG = Shuffle.none().withSeed(7).withMost(Duration.ofMillis(60));
    private static final List<String> SENT =
            IntStream.range(0, 12).mapToObj(Integer::toString).toList();

    @Test
    void functions_get_the_messages_of_a_socket_in_another_order() throws Exception {
        assertThat(received(Stage.open(LONG)))
                .containsExactlyInAnyOrderElementsOf(SENT)
                .isNotEqualTo(SENT);
    }

    @Test
    void another_seed_is_another_order() throws Exception {
        assertThat(received(Stage.open(LONG))).isNotEqualTo(received(Stage.open(LONG.withSeed(8))));
    }

    @Test
    void a_client_gets_messages_in_another_order() throws Exception {
        try (var stage = Stage.open(LONG);
                var client = stage.client("AresGen-EU-Sockets");
                var caller = stage.caller()) {
            for (var text : SENT) {
                client.postToConnection(
                        request -> request.connectionId(caller.id()).data(SdkBytes.fromUtf8String(text)));
            }
            var received = new ArrayList<String>();
            for (var _ : SENT) {
                received.add(caller.socket().next().toString());
            }
            assertThat(received).containsExactlyInAnyOrderElementsOf(SENT).isNotEqualTo(SENT);
        }
    }

    @Test
    void a_message_can_reach_the_function_twice() throws Exception {
        try (var stage = Stage.open(Shuffle.none().withRepeated(1));
                var caller = stage.caller()) {
            caller.socket().send("once");
            var event = SocketEvents.next();
            assertThat(SocketEvents.next()).isEqualTo(event);
        }
    }

    @Test
    void a_call_for_a_closed_socket_can_be_lost() throws Exception {
        try (var stage = Stage.open(Shuffle.none().withLost(1));
                var client = stage.client("AresGen-EU-Sockets");
                var caller = stage.caller()) {
            client.deleteConnection(request -> request.connectionId(caller.id()));
            assertThat(caller.socket().closed()).isEqualTo(1000);
            stage.closeSockets();
            assertThat(SocketEvents.none()).isTrue();
        }
    }

    private static List<String> received(Stage opened) throws InterruptedException {
        try (var stage = opened;
                var caller = stage.caller()) {
            SENT.forEach(caller.socket()::send);
            var received = new ArrayList<String>();
            for (var _ : SENT) {
                received.add(SocketEvents.next().path("body").asString());
            }
            return received;
        }
    }
}
