package com.aresgen.workspace.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A key that an admin of the workspace has made through the API. */
record MadeKey(Tenant tenant, BearerKey token) {
    /** @param settings members of the body beside name and role, such as {@code "rate_limit":2} */
    static MadeKey of(Tenant tenant, String role, String settings) {
        var made = create(tenant, role, settings);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new MadeKey(
                tenant,
                BearerKey.parse(made.json().path("secret").stringValue()).orElseThrow());
    }

    static Reply create(Tenant tenant, String role, String settings) {
        var more = settings.isEmpty() ? "" : "," + settings;
        return http().post("/v1/keys", "{\"name\":\"made\",\"role\":\"" + role + "\"" + more + "}")
                .as(tenant.admin())
                .send();
    }

    String path() {
        return "/v1/keys/" + token.keyId();
    }

    /** As an admin reads it. */
    JsonNode shown() {
        return http().get(path()).as(tenant.admin()).send().json();
    }

    Reply current() {
        return http().get("/v1/keys/current").as(token).send();
    }

    Http.Request patch(String json) {
        return http().request("PATCH", path()).body(json).as(tenant.admin());
    }

    Reply patched(String json) {
        return patch(json).send();
    }

    Reply models(String rest) {
        return http().get("/v1/models" + rest).as(token).send();
    }

    /** @param fallbacks empty: none */
    Reply chat(String model, String... fallbacks) {
        var body = Json.MAPPER.createObjectNode().put("model", model);
        if (fallbacks.length > 0) {
            var models = body.putArray("models");
            for (var each : fallbacks) {
                models.add(each);
            }
        }
        return chat(body);
    }

    private Reply chat(ObjectNode body) {
        body.putArray("messages")
                .addObject()
                .put("role", "user")
                .put("content", "Summarize in one sentence: Water boils at 100 degrees Celsius at sea level.");
        return http().post("/v1/chat/completions", body.toString()).as(token).send();
    }

    private static Http http() {
        return RunningApi.eu().http();
    }
}
