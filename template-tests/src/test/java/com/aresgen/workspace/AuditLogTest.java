package com.aresgen.workspace;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.suite.AuditLogs;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditLogTest {
    private static final String TURN = "{\"model\":\"local/extractive-1\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "\"Summarize in one sentence: Water boils at 100 degrees Celsius at sea level.\"}]";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey reader = tenant.key(Role.ADMIN);
    private final List<Reply> sent = new ArrayList<>();

    @Test
    void thereIsOneEntryForEveryRequestHoweverItEnded() {
        var viewer = tenant.key(Role.VIEWER);
        var wrong = new BearerKey(
                Region.EU, viewer.keyId(), BearerKey.create(Region.EU).secret());
        send(get("/v1/models").as(tenant.admin()).header("User-Agent", "tester/1"));
        send(get("/v1/models/nobody-has-this").as(viewer));
        send(get("/v1/models?limt=1").as(viewer));
        send(get("/v1/models").as(wrong));
        send(get("/v1/models").as(tenant.revoked()));
        send(chat("").as(viewer));
        send(chat("").as(tenant.admin()).keyed("turn"));
        send(chat("").as(tenant.admin()).keyed("turn"));
        send(chat(",\"stream\":true").as(tenant.admin()));
        send(http().post("/v1/keys", "{\"name\":\"x\",\"role\":\"viewer\"}").as(tenant.admin()));

        var entries = entries(sent.size());

        assertThat(entries.stream().map(entry -> entry.path("request_id").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(Reply::requestId).toList());
        for (var reply : sent) {
            var entry = of(reply, entries);
            assertThat(entry.path("status").intValue()).isEqualTo(reply.status());
            assertThat(entry.path("code").asString("")).isEqualTo(reply.status() < 400 ? "" : reply.code());
            assertThat(entry.path("replayed").booleanValue())
                    .isEqualTo(reply.header("Idempotent-Replayed").equals("true"));
            assertThat(entry.path("ip").asString()).isEqualTo("127.0.0.1");
        }
        var first = of(sent.getFirst(), entries);
        assertThat(first.path("user_agent").asString()).isEqualTo("tester/1");
        assertThat(first.path("key_id").asString()).isEqualTo(tenant.admin().keyId());
        assertThat(first.path("secret").asString()).isEqualTo("current");
        assertThat(first.path("route").asString()).isEqualTo("/v1/models");
        var guessed = of(sent.get(3), entries);
        assertThat(guessed.path("key_id").asString()).isEqualTo(viewer.keyId());
        assertThat(guessed.path("secret").isNull()).as("it was neither").isTrue();
        assertThat(of(sent.getLast(), entries).path("event").path("type").asString())
                .isEqualTo("key.created");
    }

    @Test
    void whatMakesRotatesAndRevokesAKeyIsThereWhenItIsAnswered() {
        var made = send(
                http().post("/v1/keys", "{\"name\":\"x\",\"role\":\"viewer\"}").as(tenant.admin()));
        var id = made.json().path("id").stringValue();
        send(http().post("/v1/keys/" + id + "/rotate", "{}").as(tenant.admin()));
        send(http().request("DELETE", "/v1/keys/" + id).as(tenant.admin()));

        var atOnce = AuditLogs.entries("key_id=" + tenant.admin().keyId(), reader);

        assertThat(atOnce.stream().map(entry -> entry.path("event").path("type").asString()))
                .containsExactly("key.revoked", "key.rotated", "key.created");
        assertThat(atOnce)
                .allSatisfy(
                        entry -> assertThat(entry.path("event").path("subject").asString())
                                .isEqualTo(id));
        assertThat(entries(3)).hasSize(3).allMatch(AuditLogs::isWhole);
    }

    @Test
    void filtersAndPagesShowTheSameEntriesAsTheWhole() {
        var viewer = tenant.key(Role.VIEWER);
        for (int i = 0; i < 3; i++) {
            send(get("/v1/models").as(tenant.admin()));
            send(get("/v1/models/nobody-has-this").as(viewer));
        }
        var entries = entries(6);
        var middle = entries.get(2).path("at").stringValue();

        assertThat(filtered("key_id=" + viewer.keyId())).hasSize(3);
        assertThat(filtered("status=404")).hasSize(3);
        assertThat(filtered("status=404&key_id=" + tenant.admin().keyId())).isEmpty();
        assertThat(filtered("status=4xx")).isEqualTo(filtered("status=404"));
        assertThat(filtered("status=2xx")).hasSize(3);
        assertThat(filtered("status=5xx")).isEmpty();
        assertThat(filtered("code=model_not_found")).isEqualTo(filtered("status=404"));
        assertThat(filtered("code=thread_not_found")).isEmpty();
        assertThat(filtered("method=GET")).isEqualTo(entries).isEqualTo(filtered("method=get"));
        assertThat(filtered("method=POST")).isEmpty();
        assertThat(filtered("route=/v1/models")).hasSize(3);
        assertThat(filtered("ip=127.0.0.1")).hasSize(6);
        assertThat(filtered("ip=192.0.2.1")).isEmpty();
        assertThat(filtered("limit=1")).isEqualTo(entries);
        assertThat(filtered("limit=2&status=404")).hasSize(3);
        var from = filtered("created_after=" + middle);
        assertThat(from).contains(entries.get(2)).isEqualTo(entries.subList(0, from.size()));
        var until = AuditLogs.entries("created_before=" + middle, reader);
        assertThat(until).isEqualTo(entries.subList(from.size(), 6));
        assertThat(filtered("created_after=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(AuditLogs.entries("created_after=" + middle + "&created_before=" + middle, reader))
                .isEmpty();
    }

    @Test
    void theIdOfARequestFindsItsEntryAlone() {
        var found = send(get("/v1/models").as(tenant.admin()));
        var refused = send(get("/v1/models/nobody-has-this").as(tenant.admin()));
        var entries = entries(2);

        for (var reply : List.of(found, refused)) {
            assertThat(filtered("request_id=" + reply.requestId())).containsExactly(of(reply, entries));
        }
        var one = "request_id=" + refused.requestId();
        assertThat(filtered(one + "&status=4xx&limit=1")).hasSize(1);
        assertThat(filtered(one + "&status=200")).isEmpty();
        assertThat(filtered(one + "&created_before=2000-01-01T00:00:00Z")).isEmpty();
        assertThat(filtered(one + "&created_after=2099-01-01T00:00:00Z")).isEmpty();
        for (var other : List.of("req_00000000000000000000000000", "req_ZZZZZZZZZZZZZZZZZZZZZZZZZZ")) {
            assertThat(filtered("request_id=" + other)).isEmpty();
        }
    }

    /** Times that an offset or a leap second carries beyond the years of four digits. */
    @Test
    void aTimeAtTheEdgeOfTheCalendarDoesNotTurnAFilterRound() {
        send(get("/v1/models").as(tenant.admin()));
        var all = entries(1);

        for (var end : List.of("9999-12-31T23:59:60Z", "9999-12-31T23:59:59.9999-23:59")) {
            assertThat(AuditLogs.entries("created_after=" + end, reader))
                    .as(end)
                    .isEmpty();
            assertThat(AuditLogs.entries("created_before=" + end, reader))
                    .as(end)
                    .containsAll(all);
        }
        for (var beginning : List.of("0000-01-01T00:00:00Z", "0000-01-01T00:00:00%2B23:59")) {
            assertThat(AuditLogs.entries("created_after=" + beginning, reader)).containsAll(all);
            assertThat(AuditLogs.entries("created_before=" + beginning, reader)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"created_after", "created_before"})
    void whatIsNoTimeIsRefused(String parameter) {
        assertProblem(
                get("/v1/audit-log?" + parameter + "=2026-05-11").as(reader).send(), 400, "invalid_timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=ok",
                "status=600",
                "status=6xx",
                "status=4XX",
                "status=40x",
                "code=nobody_has_this",
                "request_id=req_1",
                "request_id=thr_01KRBC1V9R6S0H4F2D8B5A7C3E"
            })
    void aValueThatNoEntryCanHaveIsRefused(String filter) {
        var refusal = get("/v1/audit-log?" + filter).as(reader).send();

        assertProblem(refusal, 422, "validation_failed");
        assertThat(refusal.json().at("/errors/0/pointer").stringValue())
                .isEqualTo("/" + filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        send(get("/v1/models").as(tenant.admin()));
        assertThat(entries(1)).hasSize(1);
        var stranger = RunningApi.eu().newTenant().admin();

        assertThat(AuditLogs.entries("key_id=" + tenant.admin().keyId(), stranger))
                .isEmpty();
    }

    private Reply send(Http.Request request) {
        var reply = request.send();
        sent.add(reply);
        return reply;
    }

    /** The entries of all requests but the reader's, once {@code count} of them are whole. */
    private List<JsonNode> entries(int count) {
        return AuditLogs.settled(
                count,
                () -> filtered("limit=100").stream().filter(AuditLogs::isWhole).toList());
    }

    private List<JsonNode> filtered(String filters) {
        return AuditLogs.entries(filters, reader).stream()
                .filter(entry -> !entry.path("key_id").asString("").equals(reader.keyId()))
                .toList();
    }

    private static JsonNode of(Reply reply, List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> entry.path("request_id").asString().equals(reply.requestId()))
                .findFirst()
                .orElseGet(() -> Json.MAPPER.createObjectNode());
    }

    private static Http.Request chat(String more) {
        return http().post("/v1/chat/completions", TURN + more + "}");
    }

    private static Http.Request get(String path) {
        return http().get(path);
    }

    private static Http http() {
        return RunningApi.eu().http();
    }
}
