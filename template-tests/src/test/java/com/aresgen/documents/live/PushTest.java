package com.aresgen.documents.live;

import static com.aresgen.documents.live.LiveDocument.message;
import static com.aresgen.documents.live.LiveDocument.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import com.aresgen.local.wire.LiveSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Typing: what its author is answered, what the others get, and what is refused. */
final class PushTest {
    private final LiveDocument document = LiveDocument.of("abc");
    private final LiveSocket writer = document.joined("w");

    private static ChangeSet insert(int length, int at, String text) {
        return ChangeSet.replace(length, at, at, text);
    }

    private void isRejected(JsonNode push, String code) {
        var reject = writer.send(push).expect("reject");

        assertThat(reject.path("code").asString()).as("%s", reject).isEqualTo(code);
        assertThat(reject.path("seq").asLong()).isEqualTo(push.path("seq").asLong());
        assertThat(reject.path("detail").asString()).endsWith(".");
    }

    @Test
    void theAuthorGetsTheAckAloneAndTheOthersTheRevision() {
        var reader = document.joined("r");

        writer.send(push("w", 1, 0, insert(3, 3, "d")));

        assertThat(writer.expect("ack")).hasToString("{\"t\":\"ack\",\"seq\":1,\"rev\":1}");
        var rev = reader.expect("rev");
        assertThat(rev.path("rev").asLong()).isEqualTo(1);
        assertThat(rev.path("client").asString()).isEqualTo("w");
        assertThat(rev.path("seq").asLong()).isEqualTo(1);
        assertThat(rev.path("changes")).hasToString("[3,[0,\"d\"]]");
        assertThat(rev.at("/author/type").asString()).isEqualTo("token");
        assertThat(rev.has("sum")).isFalse();
        assertThat(document.text()).isEqualTo("abcd");
        assertThat(writer.messages())
                .noneMatch(each -> each.path("t").asString().equals("rev"));
    }

    @Test
    void aPushForAnOlderRevisionIsRebased() {
        var other = document.joined("o");
        other.send(push("o", 1, 0, insert(3, 0, "12")));
        other.expect("ack");

        writer.send(push("w", 1, 0, insert(3, 3, "d")));

        assertThat(writer.expect("ack").path("rev").asLong()).isEqualTo(2);
        assertThat(other.expect("rev").path("changes")).hasToString("[5,[0,\"d\"]]");
        assertThat(document.text()).isEqualTo("12abcd");
    }

    @Test
    void theSamePushGetsTheSameAckOnAnyConnection() {
        var push = push("w", 1, 0, insert(3, 3, "d"));
        writer.send(push).expect("ack");
        writer.send(push("w", 2, 1, insert(4, 4, "e"))).expect("ack");
        document.joined("o").send(push("o", 1, 2, insert(5, 0, "!"))).expect("ack");

        assertThat(writer.send(push).expect("ack").path("rev").asLong()).isEqualTo(1);
        assertThat(document.joined("w").send(push).expect("ack").path("rev").asLong())
                .isEqualTo(1);
        assertThat(document.text()).isEqualTo("!abcde");
    }

    @Test
    void aPushThatIsSentTwiceAtOnceIsOneRevision() {
        var push = push("w", 1, 0, insert(3, 3, "d"));
        writer.send(push).send(push).send(push);

        assertThat(List.of(writer.expect("ack"), writer.expect("ack"), writer.expect("ack")))
                .allSatisfy(ack -> assertThat(ack.path("rev").asLong()).isEqualTo(1));
        assertThat(document.text()).isEqualTo("abcd");
    }

    @Test
    void otherContentUnderASeqIsRejected() {
        writer.send(push("w", 1, 0, insert(3, 3, "d"))).expect("ack");

        isRejected(push("w", 1, 0, insert(3, 3, "D")), "seq_reused");
        writer.send(push("w", 2, 1, insert(4, 4, "e"))).expect("ack");
        isRejected(push("w", 1, 2, insert(5, 5, "f")), "seq_reused");
        assertThat(document.text()).isEqualTo("abcde");
    }

    @Test
    void aSeqThatIsLeftOutIsRejectedAndTheNextHolds() {
        writer.send(push("w", 1, 0, insert(3, 3, "d"))).expect("ack");

        isRejected(push("w", 3, 1, insert(4, 4, "e")), "seq_gap");
        assertThat(writer.send(push("w", 2, 1, insert(4, 4, "e")))
                        .expect("ack")
                        .path("rev")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void afterARejectTheSeqIsFree() {
        isRejected(push("w", 1, 0, insert(4, 4, "d")), "invalid_change_set");

        assertThat(writer.send(push("w", 1, 0, insert(3, 3, "d")))
                        .expect("ack")
                        .path("rev")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void changesThatAreNoneHarmNobody() {
        var reader = document.joined("r");
        isRejected(push("w", 1, 0, insert(30, 30, "d")), "invalid_change_set");
        isRejected(push("w", 1, 9, insert(3, 3, "d")), "invalid_change_set");
        var malformed = (ObjectNode) push("w", 1, 0, insert(3, 3, "d"));
        isRejected(malformed.put("changes", "all"), "invalid_change_set");

        writer.send(push("w", 1, 0, insert(3, 3, "d"))).expect("ack");
        assertThat(reader.next().path("rev").asLong()).isEqualTo(1);
    }

    @Test
    void halfOfASurrogatePairIsRejected() {
        writer.send(push("w", 1, 0, insert(3, 3, "\uD83D\uDE00"))).expect("ack");

        isRejected(push("w", 2, 1, insert(5, 4, "x")), "invalid_change_set");
        assertThat(document.text()).isEqualTo("abc\uD83D\uDE00");
    }

    @Test
    void aPushThatChangesNothingMakesNoRevision() {
        assertThat(writer.send(push("w", 1, 0, ChangeSet.empty(3))).expect("ack"))
                .hasToString("{\"t\":\"ack\",\"seq\":1,\"rev\":0,\"none\":true}");
        assertThat(writer.send(push("w", 2, 0, insert(3, 3, "d")))
                        .expect("ack")
                        .path("rev")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aTokenThatReadsDoesNotWrite() {
        var token =
                document.newToken("{\"permissions\":[\"read\"]}").path("token").asString();
        var reader = LiveDocument.open().send(LiveDocument.hello(token, null, "r"));

        assertThat(reader.expect("welcome").path("permissions")).hasToString("[\"read\"]");
        assertThat(reader.send(push("r", 1, 0, insert(3, 3, "d")))
                        .expect("reject")
                        .path("code")
                        .asString())
                .isEqualTo("read_only");
        writer.send(push("w", 1, 0, insert(3, 3, "d"))).expect("ack");
        assertThat(reader.expect("rev").path("rev").asLong()).isEqualTo(1);
    }

    @Test
    void aTextAboveOneMegabyteIsRejected() {
        var large = LiveDocument.of("x".repeat((1 << 20) - 2));
        var socket = large.joined("w");

        assertThat(socket.send(push("w", 1, 0, insert((1 << 20) - 2, 0, "abc")))
                        .expect("reject")
                        .path("code")
                        .asString())
                .isEqualTo("too_large");
        assertThat(socket.send(push("w", 1, 0, insert((1 << 20) - 2, 0, "ab")))
                        .expect("ack")
                        .path("rev")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aLargeRevisionIsFetched() {
        var reader = document.joined("r");

        writer.send(push("w", 1, 0, insert(3, 3, "y".repeat(25_000)))).expect("ack");

        assertThat(reader.expect("rev").path("fetch").asBoolean()).isTrue();
        assertThat(document.request("GET", "/changes?after=0")
                        .send()
                        .json()
                        .at("/0/changes/1/1")
                        .asString())
                .hasSize(25_000);
    }

    @Test
    void every50thRevisionHasAChecksum() {
        var reader = document.joined("r");
        IntStream.rangeClosed(1, 49)
                .forEach(seq -> document.post(
                        "/changes", "{\"base_revision\":%d,\"changes\":[%d,[0,\"x\"]]}".formatted(seq - 1, seq + 2)));

        writer.send(push("w", 1, 49, insert(52, 0, "é"))).expect("ack");

        JsonNode rev;
        do {
            rev = reader.expect("rev");
        } while (rev.path("rev").asLong() < 50);
        var crc = new CRC32();
        crc.update(document.text().getBytes(StandardCharsets.UTF_8));
        assertThat(rev.path("sum").asString()).isEqualTo("%08x".formatted(crc.getValue()));
    }

    @Test
    void whoPushesTooFastIsDismissed() {
        for (var seq = 1; seq <= 20; seq++) {
            writer.send(push("w", seq, seq - 1, insert(2 + seq, 0, "x"))).expect("ack");
        }
        writer.send(push("w", 21, 20, insert(23, 0, "x")));

        var bye = writer.expect("bye");
        assertThat(bye.path("code").asString()).isEqualTo("too_fast");
        assertThat(bye.path("retry_ms").asInt()).isPositive();
        assertThat(writer.closed()).isEqualTo(1000);
    }

    @Test
    void aCursorComesWithThePush() {
        var reader = document.joined("r");
        document.joined("o").send(push("o", 1, 0, insert(3, 0, "12"))).expect("ack");
        var push = (ObjectNode) push("w", 1, 0, insert(3, 3, "d"));
        push.set("cursor", message("{\"anchor\":4,\"head\":4}"));

        writer.send(push).expect("ack");

        reader.expect("rev");
        assertThat(reader.expect("rev").path("cursor")).isEqualTo(Json.MAPPER.readTree("{\"anchor\":6,\"head\":6}"));
    }
}
