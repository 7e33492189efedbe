package com.aresgen.documents.live;

import static com.aresgen.documents.live.LiveDocument.hello;
import static com.aresgen.documents.live.LiveDocument.message;
import static com.aresgen.documents.live.LiveDocument.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.local.wire.LiveSocket;
import com.aresgen.suite.LongLogs;
import com.aresgen.suite.RunningApi;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first message of a socket: who may come in, and what a welcome holds. */
final class HelloTest {
    private final LiveDocument document = LiveDocument.of("Water boils.");

    private JsonNode welcome(long have) {
        return LiveDocument.open().send(hello(document.token(), have, "reader")).expect("welcome");
    }

    private static void isDismissed(LiveSocket socket, String code) {
        var bye = socket.expect("bye");

        assertThat(bye.path("code").asString()).as("%s", bye).isEqualTo(code);
        assertThat(bye.has("retry_ms")).isTrue();
        assertThat(socket.closed()).isEqualTo(1000);
    }

    @Test
    void aWelcomeNamesTheTextAndTheEndOfTheToken() {
        var welcome = LiveDocument.open()
                .send(message("{\"t\":\"hello\",\"have\":null,\"token\":\"%s\"}".formatted(document.token())))
                .expect("welcome");

        assertThat(welcome.path("head").asLong()).isZero();
        assertThat(welcome.at("/snapshot/revision").asLong()).isZero();
        assertThat(welcome.at("/snapshot/url").asString())
                .isEqualTo(RunningApi.eu().local().baseUrl() + "/v1/documents/" + document.id());
        assertThat(welcome.path("permissions")).hasToString("[\"read\",\"write\"]");
        assertThat(welcome.path("presence")).isEmpty();
        assertThat(welcome.path("expires_at").asString()).endsWith("Z");
        assertThat(welcome.has("revs")).isFalse();
    }

    @Test
    void whoHasAllGetsNoRevisions() {
        assertThat(welcome(0L).path("revs")).isEmpty();
    }

    @Test
    void whoHasBeenAwayGetsWhatCameMeanwhile() {
        var writer = document.joined("writer");
        writer.send(push("writer", 1, 0, ChangeSet.replace(12, 12, 12, " Hot")));
        writer.expect("ack");
        writer.send(push("writer", 2, 1, ChangeSet.replace(16, 0, 0, ">")));
        writer.expect("ack");

        var welcome = welcome(1L);

        assertThat(welcome.path("head").asLong()).isEqualTo(2);
        assertThat(welcome.path("revs")).hasSize(1);
        assertThat(welcome.at("/revs/0/rev").asLong()).isEqualTo(2);
        assertThat(welcome.at("/revs/0/client").asString()).isEqualTo("writer");
        assertThat(welcome.at("/revs/0/seq").asLong()).isEqualTo(2);
        assertThat(welcome.at("/revs/0/author/type").asString()).isEqualTo("token");
        assertThat(welcome.at("/revs/0/changes")).hasToString("[[0,\">\"],16]");
        assertThat(welcome.at("/presence/0/client").asString()).isEqualTo("writer");
    }

    @Test
    void whoLacksMoreThan500GetsASnapshot() {
        logged(501);

        assertThat(welcome(0L).at("/snapshot/revision").asLong()).isEqualTo(501);
        var most = welcome(1L);
        assertThat(most.path("head").asLong()).isEqualTo(501);
        assertThat(most.path("revs").size()).as("as many as one frame holds").isBetween(100, 500);
        assertThat(most.at("/revs/0/rev").asLong()).isEqualTo(2);
        assertThat(most.toString().length()).isLessThanOrEqualTo(32_768);
    }

    @Test
    void whoHasMoreThanThereIsGetsASnapshot() {
        assertThat(welcome(7L).at("/snapshot/revision").asLong()).isZero();
    }

    private void logged(int revisions) {
        document.joined("writer")
                .send(push("writer", 1, 0, ChangeSet.replace(12, 12, 12, "x")))
                .expect("ack");
        LongLogs.grow(document.id(), 12, revisions);
    }

    @Test
    void aSocketThatSaysNothingIsDismissed() {
        isDismissed(LiveDocument.open(), "hello_expected");
    }

    @Test
    void anythingElseFirstIsDismissed() {
        isDismissed(LiveDocument.open().send("{\"t\":\"ping\"}"), "hello_expected");
        isDismissed(LiveDocument.open().send(push("a", 1, 0, ChangeSet.empty(12))), "hello_expected");
        isDismissed(LiveDocument.open().send("what?"), "hello_expected");
    }

    @Test
    void tokensThatAreNoneAreDismissed() {
        for (var token : new String[] {
            "nonsense",
            document.tenant().admin().text(),
            BearerKey.createEditToken(Region.EU).text(),
            BearerKey.createEditToken(Region.US).text(),
            document.token().substring(0, document.token().length() - 1) + "_"
        }) {
            isDismissed(LiveDocument.open().send(hello(token, null, "a")), "invalid_token");
        }
    }

    @Test
    void revokedAndExpiredTokensAreDismissed() {
        var revoked = document.newToken("{}");
        document.request("DELETE", "/tokens/" + revoked.path("id").asString()).send();
        var expiring = document.newToken("{\"expires_in_seconds\":1}");

        isDismissed(LiveDocument.open().send(hello(revoked.path("token").asString(), null, "a")), "token_revoked");
        var socket = LiveDocument.open();
        LockSupport.parkNanos(1_100_000_000);
        isDismissed(socket.send(hello(expiring.path("token").asString(), null, "a")), "token_expired");
    }

    @Test
    void aPageComesInByTheOriginsOfItsToken() {
        var shared = document.newToken("{\"allowed_origins\":[\"https://app.example.com\"]}")
                .path("token")
                .asString();
        var ours = RunningApi.eu().local().baseUrl().toString();

        isDismissed(
                LiveSocket.open(LiveDocument.address(), "https://app.example.com")
                        .send(hello(document.token(), null, "a")),
                "origin_not_allowed");
        isDismissed(
                LiveSocket.open(LiveDocument.address(), "https://evil.example.com")
                        .send(hello(shared, null, "a")),
                "origin_not_allowed");
        assertThat(LiveSocket.open(LiveDocument.address(), "https://app.example.com")
                        .send(hello(shared, null, "a"))
                        .expect("welcome")
                        .path("head")
                        .asLong())
                .isZero();
        assertThat(LiveSocket.open(LiveDocument.address(), ours)
                        .send(hello(document.token(), null, "a"))
                        .expect("welcome")
                        .path("head")
                        .asLong())
                .isZero();
    }

    @Test
    void whatIsNoMessageIsSaid() {
        var socket = document.joined("a");
        for (var wrong : new String[] {
            "what?", "[]", "{}", "{\"t\":\"push\"}", "{\"t\":\"cursor\",\"anchor\":-1,\"head\":0,\"rev\":0}"
        }) {
            assertThat(socket.send(wrong).expect("error").path("code").asString())
                    .isEqualTo("invalid_message");
        }
        assertThat(socket.send(hello(document.token(), null, "a"))
                        .expect("error")
                        .path("detail")
                        .asString())
                .contains("hello");
        assertThat(socket.send("{\"t\":\"ping\"}").expect("pong").path("head").asLong())
                .isZero();
    }
}
