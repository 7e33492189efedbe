package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A workspace that manages its webhooks through the running API, whose workers really run. */
record WebhookAdmin(Tenant tenant) {
    static WebhookAdmin ofNewTenant() {
        return new WebhookAdmin(RunningApi.eu().newTenant());
    }

    /** Creates a webhook, and returns it as the answer shows it. */
    JsonNode webhook(String url) {
        var reply = create(Map.of("url", url, "events", List.of("*")));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    Reply create(Map<String, ?> body) {
        return post("/v1/webhooks", body);
    }

    Reply post(String path, Map<String, ?> body) {
        return call("POST", path).body(Json.MAPPER.writeValueAsString(body)).send();
    }

    Reply post(String path) {
        return call("POST", path).send();
    }

    Reply patch(String id, Map<String, ?> body) {
        return call("PATCH", "/v1/webhooks/" + id)
                .body(Json.MAPPER.writeValueAsString(body))
                .send();
    }

    Reply delete(String id) {
        return call("DELETE", "/v1/webhooks/" + id).send();
    }

    Reply get(String path) {
        return call("GET", path).send();
    }

    Http.Request call(String method, String path) {
        return RunningApi.eu().http().request(method, path).as(tenant.admin());
    }

    /** The newest delivery, once it satisfies {@code like}. */
    JsonNode delivery(String webhook, Predicate<JsonNode> like) {
        return Waiting.until(
                () -> get("/v1/webhooks/" + webhook + "/deliveries").json().path(0), like);
    }

    JsonNode delivery(String webhook, String status) {
        return delivery(webhook, each -> each.path("status").asString("").equals(status));
    }
}
