package com.aresgen.webhooks;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A workspace's webhooks: added, listed, changed, rotated, deleted. */
class WebhooksTest {
    private static final String URL = "https://hooks.example.com/aresgen?a=b";

    private final WebhookAdmin api = WebhookAdmin.ofNewTenant();

    @Test
    void isAddedWithASecretThatIsShownOnce() {
        var reply = api.create(Map.of("url", URL, "events", List.of("thread.deleted", "*", "*")));
        var webhook = reply.json();

        assertThat(reply.status()).isEqualTo(201);
        var id = webhook.path("id").stringValue();
        assertThat(id).matches("whe_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(reply.header("Location")).isEqualTo("/v1/webhooks/" + id);
        assertThat(webhook.path("url").stringValue()).isEqualTo(URL);
        assertThat(webhook.path("events").valueStream().map(JsonNode::stringValue))
                .containsExactly("thread.deleted", "*");
        assertThat(webhook.path("status").stringValue()).isEqualTo("enabled");
        assertThat(webhook.path("secret").stringValue()).matches("whsec_[A-Za-z0-9+/]{43}=");
        var listed = api.get("/v1/webhooks");
        assertThat(listed.json().size()).isEqualTo(1);
        assertThat(listed.json().get(0).path("id").stringValue()).isEqualTo(id);
        assertThat(listed.body()).doesNotContain("whsec_");
        assertThat(api.get("/v1/webhooks/" + id).json()).isEqualTo(listed.json().get(0));
        assertThat(api.patch(id, Map.of()).body()).doesNotContain("whsec_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "https://10.0.0.1/",
                "https://2130706433/",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com:8443/",
                "https://intranet/",
                "not a url",
                ""
            })
    void isRefusedWhereNothingMayBeSent(String url) {
        var reply = api.create(Map.of("url", url, "events", List.of("*")));

        assertProblem(reply, 422, "validation_failed");
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/url");
        assertThat(reply.json().at("/errors/0/code").stringValue()).isEqualTo("invalid_url");
        var id = api.webhook(URL).path("id").stringValue();
        assertProblem(api.patch(id, Map.of("url", url)), 422, "validation_failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | /url /events",
                "{\"url\":7,\"events\":\"*\"}              | /url /events",
                "{\"url\":null,\"events\":[]}              | /url /events",
                "{\"url\":\"https://a.example\",\"events\":[\"thread.made\",7]} | /events/0 /events/1",
            })
    void isRefusedWithEverythingThatIsWrong(String body, String pointers) {
        var reply = api.call("POST", "/v1/webhooks").body(body).send();

        assertProblem(reply, 422, "validation_failed");
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .containsExactlyInAnyOrder(pointers.split(" "));
    }

    @Test
    void thereAreTwentyAtMostHoweverManyAreAddedAtOnce() throws Exception {
        Callable<Reply> add = () -> api.create(Map.of("url", URL, "events", List.of("*")));
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 25).mapToObj(_ -> add).toList();
            for (var reply : threads.invokeAll(calls)) {
                statuses.add(reply.get().status());
            }
        }
        while (statuses.stream().filter(status -> status == 201).count() < 20) {
            statuses.add(add.call().status());
        }

        assertProblem(add.call(), 409, "webhook_limit_reached");
        assertThat(api.get("/v1/webhooks?limit=100").json().size()).isEqualTo(20);
        var page = api.get("/v1/webhooks?limit=15");
        assertThat(page.json().size()).isEqualTo(15);
        assertThat(api.get("/v1/webhooks?limit=15&cursor=" + page.header("X-Next-Cursor"))
                        .json()
                        .size())
                .isEqualTo(5);
        api.delete(page.json().get(0).path("id").stringValue());
        assertThat(add.call().status()).isEqualTo(201);
    }

    @Test
    void isChangedMemberByMember() {
        var id = api.webhook(URL).path("id").stringValue();

        api.patch(id, Map.of("url", "https://other.example.com/"));
        api.patch(id, Map.of("events", List.of("thread.*")));
        var changed = api.patch(id, Map.of("status", "disabled")).json();

        assertThat(changed.path("url").stringValue()).isEqualTo("https://other.example.com/");
        assertThat(changed.path("events").get(0).stringValue()).isEqualTo("thread.*");
        assertThat(changed.path("status").stringValue()).isEqualTo("disabled");
        assertThat(api.get("/v1/webhooks").json().get(0)).isEqualTo(changed);
        assertProblem(api.patch(id, Map.of("status", "gone")), 422, "validation_failed");
        assertProblem(api.patch(id, Map.of("events", List.of())), 422, "validation_failed");
        assertProblem(api.patch(id, Map.of("uri", URL)), 422, "unknown_field");
        assertProblem(api.post("/v1/webhooks/" + id + "/test"), 409, "webhook_disabled");
    }

    @Test
    void isDeletedOnce() {
        var id = api.webhook(URL).path("id").stringValue();

        assertThat(api.delete(id).json().path("deleted").booleanValue()).isTrue();
        assertProblem(api.delete(id), 404, "webhook_not_found");
        assertProblem(api.patch(id, Map.of("status", "enabled")), 404, "webhook_not_found");
        assertProblem(api.get("/v1/webhooks/" + id + "/deliveries"), 404, "webhook_not_found");
        assertThat(api.get("/v1/webhooks").json().isEmpty()).isTrue();
    }

    @Test
    void belongsToItsWorkspaceAlone() {
        var other = WebhookAdmin.ofNewTenant();
        var theirs = other.webhook(URL).path("id").stringValue();

        assertProblem(api.patch(theirs, Map.of("status", "enabled")), 404, "webhook_not_found");
        assertProblem(api.delete(theirs), 404, "webhook_not_found");
        assertProblem(api.post("/v1/webhooks/" + theirs + "/test"), 404, "webhook_not_found");
        assertProblem(api.post("/v1/webhooks/" + theirs + "/rotate-secret", Map.of()), 404, "webhook_not_found");
        assertProblem(api.get("/v1/webhooks/" + theirs + "/deliveries"), 404, "webhook_not_found");
        assertThat(other.get("/v1/webhooks").json().size()).isEqualTo(1);
    }

    @Test
    void rotatesItsSecretOnceInAGraceUnlessTheGraceIsZero() {
        var webhook = api.webhook(URL);
        var path = "/v1/webhooks/" + webhook.path("id").stringValue() + "/rotate-secret";

        var first = api.post(path, Map.of()).json();
        assertThat(first.path("secret").stringValue())
                .startsWith("whsec_")
                .isNotEqualTo(webhook.path("secret").stringValue());
        assertProblem(api.post(path, Map.of("grace_period_seconds", 60)), 409, "rotation_in_progress");
        var second = api.post(path, Map.of("grace_period_seconds", 0));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("secret")).isNotEqualTo(first.path("secret"));
        assertThat(api.post(path, Map.of("grace_period_seconds", 60)).status()).isEqualTo(200);
        assertProblem(api.post(path, Map.of("grace_period_seconds", 86_401)), 422, "validation_failed");
    }

    @Test
    void aReplayOfAnUnknownEventIsRefused() {
        assertProblem(api.post("/v1/webhooks/replay", Map.of("event_id", "evt_nobody")), 404, "event_not_found");
        assertProblem(
                api.post("/v1/webhooks/replay", Map.of("event_id", "evt_01JB3VQ6R8T4W0X2Y5Z7A9C1D4")),
                404,
                "event_not_found");
        assertProblem(api.post("/v1/webhooks/replay", Map.of()), 422, "validation_failed");
    }

    @Test
    void nothingOfASecretIsLogged() {
        var secret = api.webhook(URL).path("secret").stringValue();

        assertThat(LogLines.raw()).noneMatch(line -> line.contains(secret));
        assertThat(Json.MAPPER.writeValueAsString(api.get("/v1/webhooks").json()))
                .doesNotContain(secret);
    }
}
