package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands in the mode {@code suggest}: nothing is written until someone accepts it. */
final class SuggestionsTest {
    private static final String FIRST = "I can't swim. The sea is wide. It's cold.";
    private static final String FORMAL = "I cannot swim. The sea is wide. It is cold.";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created(FIRST);

    private Reply suggested() {
        return document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"mode":"suggest","model":"local/extractive-1"}""").send();
    }

    private String suggestion() {
        return suggested().json().path("suggestion_id").stringValue();
    }

    @Test
    void leaveTheTextAsItIs() {
        var reply = suggested();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var answer = reply.json();
        assertThat(answer.path("mode").stringValue()).isEqualTo("suggest");
        assertThat(answer.path("revision").intValue()).isZero();
        assertThat(answer.path("output").stringValue()).isEqualTo(FORMAL);
        assertThat(Log.changes(answer.path("changes")).apply(FIRST)).isEqualTo(FORMAL);
        assertThat(document.text()).isEqualTo(FIRST);
        assertThat(document.versions()).hasSize(1);

        assertThat(document.suggestions()).hasSize(1);
        var listed = document.suggestions().getFirst();
        assertThat(listed.path("id")).isEqualTo(answer.path("suggestion_id"));
        assertThat(listed.path("status").stringValue()).isEqualTo("pending");
        assertThat(listed.path("command_id")).isEqualTo(answer.path("id"));
        assertThat(listed.path("base_revision").intValue()).isZero();
        assertThat(listed.path("changes")).isEqualTo(answer.path("changes"));
        assertThat(listed.path("author"))
                .isEqualTo(Json.MAPPER.readTree("""
                {"type":"key","id":"%s"}""".formatted(tenant.admin().keyId())));
    }

    @Test
    void becomeARevisionAndAVersionOnceAccepted() {
        var id = suggestion();
        var reply = document.decide(id, "accept");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("status").stringValue()).isEqualTo("accepted");
        assertThat(reply.json().path("revision").intValue()).isEqualTo(1);
        assertThat(reply.json().path("version").intValue()).isEqualTo(2);
        assertThat(reply.json().path("conflicts")).isEmpty();
        assertThat(document.text()).isEqualTo(FORMAL);
        var version = document.version(2);
        assertThat(version.path("source").stringValue()).isEqualTo("command");
        assertThat(version.path("command").stringValue()).isEqualTo("rewrite");
        assertThat(document.suggestions().getFirst().path("status").stringValue())
                .isEqualTo("accepted");
    }

    @Test
    void areRebasedOverWhatWasTypedSince() {
        var id = suggestion();
        document.rewritten(0, FIRST.replace("wide", "very wide").replace("It's cold", "It's warm"));
        var reply = document.decide(id, "accept");

        assertThat(document.text()).isEqualTo("I cannot swim. The sea is very wide. It's warm.");
        assertThat(reply.json().path("revision").intValue()).isEqualTo(2);
        assertThat(reply.json().path("conflicts")).isEqualTo(Json.MAPPER.readTree("""
                        [{"start":37,"end":47,"before":"It's cold.","after":"It is cold.","theirs":"It's warm."}]"""));
        assertThat(document.versions())
                .as("what was typed is versioned first")
                .extracting(version -> version.path("source").stringValue())
                .containsExactly("command", "edit", "create");
    }

    @Test
    void areGoneOnceRejected() {
        var id = suggestion();
        var reply = document.decide(id, "reject");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").stringValue()).isEqualTo("rejected");
        assertThat(document.text()).isEqualTo(FIRST);
        assertThat(document.versions()).hasSize(1);
        assertThat(document.suggestions().getFirst().path("status").stringValue())
                .isEqualTo("rejected");
    }

    @Test
    void areDecidedOnce() {
        for (var first : List.of("accept", "reject")) {
            var id = suggestion();
            document.decide(id, first);
            var revision = document.revision();
            for (var second : List.of("accept", "reject")) {
                var reply = document.decide(id, second);
                assertThat(reply.status()).isEqualTo(409);
                assertThat(reply.code()).isEqualTo("suggestion_decided");
                assertThat(reply.header("x-should-retry")).isEqualTo("false");
            }
            assertThat(document.revision()).isEqualTo(revision);
            document.restore(1);
        }
    }

    @Test
    void areDecidedOnceByManyAtOnce() throws Exception {
        var id = suggestion();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.of("accept", "reject", "accept", "reject")
                    .<Callable<Reply>>map(decision -> () -> document.decide(id, decision))
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        var accepted =
                document.suggestions().getFirst().path("status").stringValue().equals("accepted");
        assertThat(document.text()).isEqualTo(accepted ? FORMAL : FIRST);
        assertThat(Log.of(document).revisions()).hasSize(accepted ? 1 : 0);
    }

    @Test
    void areReplayedUnderAKey() {
        var accept = document.request("POST", "/suggestions/" + suggestion() + "/accept")
                .keyed("once");
        var first = accept.send();
        var again = accept.send();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Log.of(document).numbers()).containsExactly(1L);
    }

    @Test
    void areFoundAtTheirDocumentAlone() {
        var id = suggestion();
        var other = new Documents(tenant.admin()).created("other");
        for (var decision : List.of("accept", "reject")) {
            for (var reply : List.of(
                    other.decide(id, decision),
                    document.decide("sug_x", decision),
                    document.decide("sug_01JB3VQ6R8T4W0X2Y5Z7A9C1D4", decision))) {
                assertThat(reply.status()).isEqualTo(404);
                assertThat(reply.code()).isEqualTo("suggestion_not_found");
            }
        }
        assertThat(other.suggestions()).isEmpty();
    }

    @Test
    void areListedNewestFirstInPages() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            made.addFirst(suggestion());
        }

        var first = document.get("/suggestions?limit=2");
        var second = document.get("/suggestions?limit=2&cursor=" + first.header("X-Next-Cursor"));
        var listed = new ArrayList<>(Documents.ids(first));
        listed.addAll(Documents.ids(second));
        assertThat(listed).isEqualTo(made);
        assertThat(second.header("X-Next-Cursor")).isEmpty();
    }

    @Test
    void thatChangeNothingAreNone() {
        var plain = new Documents(tenant.admin()).created("The sea is wide.");
        var reply = plain.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"mode":"suggest","model":"local/extractive-1"}""").send();
        assertThat(reply.json().path("suggestion_id").isNull()).isTrue();
        assertThat(plain.suggestions()).isEmpty();
    }
}
