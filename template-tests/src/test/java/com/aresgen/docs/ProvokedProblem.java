package com.aresgen.docs;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Calls that provoke the problems that the file shows. */
final class ProvokedProblem {
    /** These need a second caller, a minute or a fault; other suites provoke them. */
    static final Set<String> NOT_BY_ONE_CALL = Set.of(
            "idempotency_in_progress",
            "rate_limited",
            "too_many_in_flight",
            "secret_not_replayable",
            "thread_locked",
            "response_erased",
            "internal_error",
            "overloaded",
            "upstream_error",
            "upstream_timeout");

    private static final String CHAT = "/v1/chat/completions";
    private static final String TEXT = "{\"model\":\"local/extractive-1\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "\"Summarize in one sentence: Water boils at 100 degrees Celsius at sea level.\"}]%s}";

    private static final Map<String, Function<Tenant, Http.Request>> BY_CODE = Map.ofEntries(
            Map.entry("unknown_parameter", tenant -> get("/v1/models?limt=5").as(tenant.admin())),
            Map.entry("invalid_json", tenant -> chat(tenant, "{\"model\": nope}")),
            Map.entry("unsupported_parameter", tenant -> chat(tenant, TEXT.formatted(",\"temperature\":0.2"))),
            Map.entry(
                    "budget_exceeded",
                    tenant -> chat(
                            tenant,
                            TEXT.formatted(",\"max_cost_usd\":0.000001")
                                    .replace("local/extractive-1", "amazon/nova-lite"))),
            Map.entry("missing_token", _ -> get("/v1/models")),
            Map.entry(
                    "insufficient_role",
                    tenant -> RunningApi.eu()
                            .http()
                            .post(CHAT, TEXT.formatted(""))
                            .as(tenant.key(Role.VIEWER))),
            Map.entry(
                    "model_not_found",
                    tenant -> get("/v1/models/nobody-has-this").as(tenant.admin())),
            Map.entry(
                    "thread_not_found",
                    tenant -> get("/v1/chat/threads/thr_nobody").as(tenant.admin())),
            Map.entry(
                    "key_not_found",
                    tenant -> RunningApi.eu()
                            .http()
                            .request("DELETE", "/v1/keys/nobody-has-this")
                            .as(tenant.admin())),
            Map.entry(
                    "last_admin_key",
                    tenant -> RunningApi.eu()
                            .http()
                            .request("DELETE", "/v1/keys/" + tenant.admin().keyId())
                            .as(tenant.admin())),
            Map.entry("payload_too_large", tenant -> chat(tenant, "\"" + "x".repeat(1 << 20) + "\"")),
            Map.entry("unsupported_media_type", tenant -> chat(tenant, "x").header("Content-Type", "text/plain")),
            Map.entry(
                    "region_mismatch",
                    _ -> RunningApi.eu().http().post(CHAT, TEXT.formatted("")).as(BearerKey.create(Region.US))),
            Map.entry("invalid_messages", tenant -> chat(tenant, "{\"model\":\"local/extractive-1\",\"messages\":[]}")),
            Map.entry(
                    "validation_failed",
                    tenant -> call("POST", "/v1/keys")
                            .body("{\"name\":7,\"role\":\"boss\"}")
                            .as(tenant.admin())),
            Map.entry(
                    "model_lacks_capability",
                    tenant -> chat(
                            tenant,
                            "{\"model\":\"local/extractive-1\",\"messages\":[{\"role\":\"user\","
                                    + "\"content\":\"Write a poem about herons.\"}]}")),
            Map.entry(
                    "webhook_not_found",
                    tenant -> call("DELETE", "/v1/webhooks/whe_nobody").as(tenant.admin())),
            Map.entry(
                    "precondition_failed",
                    tenant -> call("PATCH", "/v1/voices/" + Given.VOICE)
                            .body("{\"sliders\":{\"formality\":20}}")
                            .header("If-Match", "\"3\"")
                            .as(tenant.admin())),
            Map.entry(
                    "event_not_found",
                    tenant -> call("POST", "/v1/webhooks/replay")
                            .body("{\"event_id\":\"evt_nobody\"}")
                            .as(tenant.admin())),
            Map.entry("webhook_disabled", ProvokedProblem::disabled),
            Map.entry("webhook_limit_reached", ProvokedProblem::oneTooMany),
            Map.entry("rotation_in_progress", ProvokedProblem::rotatedTwice),
            Map.entry("idempotency_key_reused", ProvokedProblem::reused));

    private ProvokedProblem() {}

    /** Empty if no call is known for the code. */
    static Optional<Reply> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .map(request -> request.apply(RunningApi.eu().newTenant()).send());
    }

    private static Http.Request reused(Tenant tenant) {
        chat(tenant, TEXT.formatted("")).keyed("once").send();
        return chat(tenant, TEXT.formatted(",\"user\":\"somebody else\"")).keyed("once");
    }

    private static Http.Request disabled(Tenant tenant) {
        var path = "/v1/webhooks/" + webhook(tenant);
        call("PATCH", path).body("{\"status\":\"disabled\"}").as(tenant.admin()).send();
        return call("POST", path + "/test").as(tenant.admin());
    }

    private static Http.Request oneTooMany(Tenant tenant) {
        for (int i = 0; i < 20; i++) {
            webhook(tenant);
        }
        return newWebhook(tenant);
    }

    private static Http.Request rotatedTwice(Tenant tenant) {
        var path = "/v1/webhooks/" + webhook(tenant) + "/rotate-secret";
        call("POST", path).body("{}").as(tenant.admin()).send();
        return call("POST", path).body("{}").as(tenant.admin());
    }

    private static String webhook(Tenant tenant) {
        return newWebhook(tenant).send().json().path("id").stringValue();
    }

    private static Http.Request newWebhook(Tenant tenant) {
        return call("POST", "/v1/webhooks")
                .body("{\"url\":\"https://hooks.example.com/\",\"events\":[\"*\"]}")
                .as(tenant.admin());
    }

    private static Http.Request call(String method, String path) {
        return RunningApi.eu().http().request(method, path);
    }

    private static Http.Request get(String path) {
        return RunningApi.eu().http().get(path);
    }

    private static Http.Request chat(Tenant tenant, String body) {
        return RunningApi.eu().http().post(CHAT, body).as(tenant.admin());
    }
}
