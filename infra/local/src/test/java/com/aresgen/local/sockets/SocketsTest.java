package com.aresgen.local.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.handlers.SocketEvents;
import com.aresgen.local.sockets.options.SocketLimits;
import com.aresgen.local.wire.LiveSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class SocketsTest {
    private static final SocketLimits LIMITS = SocketLimits.ofAws();

    @ParameterizedTest
    @CsvSource({"403, 403", "400, 400", "throw, 502", "malformed, 502"})
    void a_function_refuses_a_handshake(String answer, int status) {
        try (var stage = Stage.open()) {
            assertThat(LiveSocket.refusal(stage.url("status=" + answer))).isEqualTo(status);
        }
    }

    @Test
    void another_path_is_no_stage() {
        try (var stage = Stage.open()) {
            assertThat(LiveSocket.refusal(stage.url().resolve("/other"))).isEqualTo(403);
            assertThat(SocketEvents.none()).isTrue();
        }
    }

    @Test
    void the_event_of_a_handshake_has_headers_query_and_connection() throws Exception {
        try (var stage = Stage.open();
                var _ = LiveSocket.open(stage.url("room=1&room=2"), "https://editor.example.com")) {
            var event = SocketEvents.next();
            assertThat(event.path("headers").path("Origin").asString()).isEqualTo("https://editor.example.com");
            assertThat(event.path("multiValueHeaders").path("Origin").path(0).asString())
                    .isEqualTo("https://editor.example.com");
            assertThat(event.path("headers").path("Sec-WebSocket-Version").asString())
                    .isEqualTo("13");
            assertThat(event.path("queryStringParameters").path("room").asString())
                    .isEqualTo("2");
            assertThat(event.path("multiValueQueryStringParameters")
                            .path("room")
                            .size())
                    .isEqualTo(2);
            assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
            assertThat(event.has("body")).isFalse();
            var context = event.path("requestContext");
            assertContext(context, "$connect", "CONNECT");
            assertThat(context.path("domainName").asString())
                    .isEqualTo("127.0.0.1:" + stage.url().getPort());
            assertThat(context.path("identity").path("userAgent").asString()).startsWith("Java-http-client");
            assertThat(context.has("messageId")).isFalse();
        }
    }

    @Test
    void the_event_of_a_message_has_its_body_and_no_headers() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            caller.socket().send("{\"t\":\"ping\"}");
            var event = SocketEvents.next();
            assertThat(event.path("body").asString()).isEqualTo("{\"t\":\"ping\"}");
            assertThat(event.has("headers")).isFalse();
            assertContext(event.path("requestContext"), "$default", "MESSAGE");
            assertThat(event.path("requestContext").path("messageId").asString())
                    .hasSize(16);
            assertThat(Caller.id(event)).isEqualTo(caller.id());
        }
    }

    @Test
    void the_event_of_a_closed_socket_fits_the_class_of_aws() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            caller.socket().close(1000, "done");
            var event = SocketEvents.next();
            assertThat(event.path("headers").path("Host").asString()).startsWith("127.0.0.1:");
            assertThat(event.path("requestContext").path("eventType").asString())
                    .isEqualTo("DISCONNECT");
            assertThat(event.path("requestContext").path("routeKey").asString()).isEqualTo("$disconnect");
            assertThat(event.path("requestContext").path("connectedAt").asLong())
                    .isPositive();
            assertThat(Caller.id(event)).isEqualTo(caller.id());
        }
    }

    @Test
    void a_socket_that_ends_without_a_close_frame_is_reported_too() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            caller.socket().drop();
            assertThat(Caller.id(SocketEvents.next())).isEqualTo(caller.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "malformed"})
    void a_failure_of_the_function_is_a_message_and_the_socket_stays_open(String body) throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            caller.socket().send(body);
            var message = caller.socket().next();
            assertThat(message.path("message").asString()).isEqualTo("Internal server error");
            assertThat(message.path("connectionId").asString()).isEqualTo(caller.id());
            assertThat(message.path("requestId").asString())
                    .isEqualTo(SocketEvents.next()
                            .path("requestContext")
                            .path("requestId")
                            .asString());
            assertThat(caller.socket().isOpen()).isTrue();
        }
    }

    @Test
    void the_answer_of_a_function_is_not_sent() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            caller.socket().send("400").send("{}").send("throw");
            assertThat(caller.socket().next().path("message").asString()).isEqualTo("Internal server error");
            assertThat(caller.socket().messages()).hasSize(1);
        }
    }

    @Test
    void a_binary_frame_closes_with_1003() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            assertThat(caller.socket().sendBinary(new byte[] {1}).closed()).isEqualTo(1003);
            assertThat(Caller.id(SocketEvents.next())).isEqualTo(caller.id());
        }
    }

    @Test
    void a_frame_of_32_kilobytes_passes_and_one_byte_more_closes_with_1009() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            var longest = "ä".repeat(LIMITS.frameBytes() / 2);
            caller.socket().send(longest);
            assertThat(SocketEvents.next().path("body").asString()).isEqualTo(longest);
            assertThat(caller.socket().send(longest + "x").closed()).isEqualTo(1009);
        }
    }

    @Test
    void a_message_in_frames_passes_up_to_128_kilobytes() throws Exception {
        try (var stage = Stage.open();
                var caller = stage.caller()) {
            var frame = "x".repeat(LIMITS.frameBytes());
            caller.socket().sendPart(frame).sendPart(frame).sendPart(frame).send(frame);
            assertThat(SocketEvents.next().path("body").asString()).hasSize(LIMITS.messageBytes());
            caller.socket().sendPart(frame).sendPart(frame).sendPart(frame).sendPart(frame);
            assertThat(caller.socket().send("x").closed()).isEqualTo(1009);
        }
    }

    @Test
    void an_idle_socket_closes_with_1001() throws Exception {
        try (var stage = Stage.open(LIMITS.withIdle(Duration.ofMillis(60)));
                var caller = stage.caller()) {
            assertThat(caller.socket().closed()).isEqualTo(1001);
        }
    }

    @Test
    void a_socket_closes_with_1001_at_the_end_of_its_longest_time() throws Exception {
        try (var stage = Stage.open(LIMITS.withLongest(Duration.ofMillis(60)));
                var caller = stage.caller()) {
            assertThat(caller.socket().closed()).isEqualTo(1001);
        }
    }

    @Test
    void messages_keep_a_socket_from_being_idle() throws Exception {
        try (var stage = Stage.open(LIMITS.withIdle(Duration.ofMillis(150)));
                var caller = stage.caller()) {
            var began = System.nanoTime();
            while (System.nanoTime() - began < 250_000_000) {
                caller.socket().send("{}");
                Thread.sleep(10);
            }
            assertThat(caller.socket().isOpen()).isTrue();
            assertThat(caller.socket().closed()).isEqualTo(1001);
        }
    }

    @Test
    void an_end_of_the_api_closes_all_sockets_with_1001_and_reports_them() throws Exception {
        try (var stage = Stage.open();
                var one = stage.caller();
                var other = stage.caller()) {
            stage.closeSockets();
            assertThat(one.socket().closed()).isEqualTo(1001);
            assertThat(other.socket().closed()).isEqualTo(1001);
            assertThat(List.of(Caller.id(SocketEvents.next()), Caller.id(SocketEvents.next())))
                    .containsExactlyInAnyOrder(one.id(), other.id());
        }
    }

    @Test
    void many_sockets_are_kept_apart() throws Exception {
        try (var stage = Stage.open()) {
            var callers = IntStream.range(0, 20)
                    .mapToObj(_ -> LiveSocket.open(stage.url()))
                    .toList();
            callers.forEach(each -> each.send("throw"));
            assertThat(callers.stream()
                            .map(each -> each.next().path("connectionId").asString()))
                    .doesNotHaveDuplicates();
            callers.forEach(LiveSocket::close);
        }
    }

    private static void assertContext(JsonNode context, String routeKey, String eventType) {
        assertThat(context.path("routeKey").asString()).isEqualTo(routeKey);
        assertThat(context.path("eventType").asString()).isEqualTo(eventType);
        assertThat(context.path("messageDirection").asString()).isEqualTo("IN");
        assertThat(context.path("stage").asString()).isEqualTo("live");
        assertThat(context.path("apiId").asString()).isEqualTo("SocketApi");
        assertThat(context.path("connectionId").asString()).hasSize(16).endsWith("=");
        assertThat(context.path("requestId").asString()).isNotEmpty();
        assertThat(context.path("extendedRequestId").asString()).isNotEmpty();
        assertThat(context.path("requestTime").asString())
                .matches("\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
        assertThat(context.path("requestTimeEpoch").asLong())
                .isGreaterThanOrEqualTo(context.path("connectedAt").asLong());
        assertThat(context.path("identity").path("sourceIp").asString()).isEqualTo("127.0.0.1");
    }
}
