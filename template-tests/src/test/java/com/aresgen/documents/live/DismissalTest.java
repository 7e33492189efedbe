package com.aresgen.documents.live;

import static com.aresgen.documents.live.LiveDocument.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.queues.LocalQueues;
import com.aresgen.local.wire.LiveSocket;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The server closes a socket that may not stay, although nobody types. */
final class DismissalTest {
    private final LiveDocument document = LiveDocument.of("abc");

    private static void isDismissed(LiveSocket socket, String code, Instant since, String what) {
        var bye = socket.expect("bye");
        var after = Duration.between(since, Instant.now());
        System.out.printf("%s: dismissed after %d ms%n", what, after.toMillis());

        assertThat(bye.path("code").asString()).isEqualTo(code);
        assertThat(socket.closed()).isEqualTo(1000);
    }

    private LiveSocket by(Supplier<String> token, String client) {
        return document.joined(client, token.get());
    }

    @Test
    void byTheRevocationOfTheToken() {
        var token = document.newToken("{}");
        var revoked = by(() -> token.path("token").asString(), "a");
        var other = document.joined("b");

        document.request("DELETE", "/tokens/" + token.path("id").asString()).send();

        isDismissed(revoked, "token_revoked", Instant.now(), "A revoked token");
        assertThat(other.expect("left").path("client").asString()).isEqualTo("a");
        assertThat(other.send("{\"t\":\"ping\"}").expect("pong").path("head").asLong())
                .isZero();
    }

    @Test
    void byTheEndOfTheToken() {
        var token = document.newToken("{\"expires_in_seconds\":3}");
        var socket = by(() -> token.path("token").asString(), "a");

        isDismissed(
                socket, "token_expired", Instant.parse(token.path("expires_at").asString()), "A token that ends");
    }

    @Test
    void byTheDeletionOfTheDocument() {
        var first = document.joined("a");
        var second = document.joined("b");

        document.request("DELETE", "").send();

        isDismissed(first, "document_deleted", Instant.now(), "A deleted document");
        isDismissed(second, "document_deleted", Instant.now(), "A deleted document");
        var late = LiveDocument.open().send(LiveDocument.hello(document.token(), null, "c"));
        assertThat(late.expect("bye").path("code").asString()).isIn("document_deleted", "invalid_token");
    }

    @Test
    void notWhileTheTokenIsRenewed() {
        var ending = document.newToken("{\"expires_in_seconds\":2}");
        var socket = by(() -> ending.path("token").asString(), "a");
        var fresh = document.newToken("{\"expires_in_seconds\":600}");

        socket.send("{\"t\":\"token\",\"token\":\"%s\"}"
                .formatted(fresh.path("token").asString()));

        assertThat(socket.expect("token_ok").path("expires_at")).isEqualTo(fresh.path("expires_at"));
        while (Instant.now()
                .isBefore(Instant.parse(ending.path("expires_at").asString()).plusMillis(1_200))) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(socket.send(push("a", 1, 0, ChangeSet.replace(3, 3, 3, "d")))
                        .expect("ack")
                        .path("rev")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void byATokenOfAnotherDocument() {
        var other = LiveDocument.of("xyz");
        var socket = document.joined("a");

        socket.send("{\"t\":\"token\",\"token\":\"%s\"}".formatted(other.token()));

        assertThat(socket.expect("bye").path("code").asString()).isEqualTo("invalid_token");
    }

    @Test
    void beforeApiGatewayClosesTheConnection() {
        var socket = document.joined("a");
        var client = socket.send("{\"t\":\"ping\"}").expect("pong");
        assertThat(client.has("head")).isTrue();

        Sockets.opened(document.id(), Instant.now().minus(Duration.ofMinutes(119)));
        Sockets.wake(document.id());

        var bye = socket.expect("bye");
        assertThat(bye.path("code").asString()).isEqualTo("going_away");
        assertThat(bye.path("retry_ms").asInt(-1)).isZero();
    }

    /** The rows of the only socket of a document, as the tables have them. */
    private static final class Sockets {
        private static String only(String document) {
            return RunningApi.eu()
                    .operator()
                    .query(request -> request.tableName(TemplateTables.NAMES.connections())
                            .keyConditionExpression("id = :id")
                            .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(document))))
                    .items()
                    .stream()
                    .flatMap(item -> Optional.ofNullable(item.get("item")).stream())
                    .map(AttributeValue::s)
                    .findFirst()
                    .orElseThrow();
        }

        static void opened(String document, Instant at) {
            var key = Map.of("id", AttributeValue.fromS(only(document)), "item", AttributeValue.fromS("socket"));
            RunningApi.eu()
                    .operator()
                    .updateItem(request -> request.tableName(TemplateTables.NAMES.connections())
                            .key(key)
                            .updateExpression("SET opened_at = :at")
                            .expressionAttributeValues(
                                    Map.of(":at", AttributeValue.fromN(Long.toString(at.toEpochMilli())))));
        }

        static void wake(String document) {
            var message = "{\"kind\":\"timer\",\"socket\":\"%s\"}".formatted(only(document));
            try (var queues = LocalQueues.client(RunningApi.eu().local().queuesUrl(), LocalRegion.EU, "operator")) {
                var queue = queues.listQueues().queueUrls().stream()
                        .filter(url -> url.endsWith("SocketsQueue"))
                        .findFirst()
                        .orElseThrow();
                queues.sendMessage(request -> request.queueUrl(queue).messageBody(message));
            }
        }
    }
}
