package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;
import tools.jackson.databind.JsonNode;

/** Webhooks of samples, whose receiver is on this machine. */
public final class Webhooks {
    private Webhooks() {}

    /** A webhook to which one event was delivered. */
    static String delivered(BearerKey maker) {
        var webhook = enabled(maker);
        test(maker, webhook);
        var _ = Waiting.until(
                () -> newest(maker, webhook),
                delivery -> delivery.path("status").asString("").equals("delivered"));
        return webhook;
    }

    /** A webhook whose address refuses connections, with a delivery that has had a failed attempt. */
    static String failing(BearerKey maker) {
        var webhook = made(maker, "http://127.0.0.1:9/");
        test(maker, webhook);
        var _ = Waiting.until(
                () -> newest(maker, webhook),
                delivery -> !delivery.path("attempts").isEmpty());
        return webhook;
    }

    /** A webhook without deliveries, which is enough for calls that change it. */
    static String enabled(BearerKey maker) {
        return made(maker, RunningApi.eu().receiver().url("/hook"));
    }

    /** An event that is being sent, or has been sent. */
    static String event(BearerKey maker) {
        var webhook = enabled(maker);
        test(maker, webhook);
        return newest(maker, webhook).path("event_id").stringValue();
    }

    /** A webhook as the example of the list shows it; nothing is ever sent to it. */
    static String listed(BearerKey maker) {
        return made(maker, "https://hooks.example.com/aresgen");
    }

    private static String made(BearerKey maker, String url) {
        return made(maker, url, "thread.deleted");
    }

    /** A webhook with this URL that gets events of this type. */
    public static String made(BearerKey maker, String url, String event) {
        return send(admin(maker), "POST", "/v1/webhooks", "{\"url\":\"" + url + "\",\"events\":[\"" + event + "\"]}")
                .path("id")
                .stringValue();
    }

    /** Only admins may manage webhooks, so an admin's key is used for every sample. */
    private static BearerKey admin(BearerKey maker) {
        return Tenant.ofKey(maker.keyId()).map(Tenant::helper).orElse(maker);
    }

    private static void test(BearerKey maker, String webhook) {
        var _ = RunningApi.eu()
                .http()
                .request("POST", "/v1/webhooks/" + webhook + "/test")
                .as(admin(maker))
                .send();
    }

    private static JsonNode newest(BearerKey maker, String webhook) {
        return RunningApi.eu()
                .http()
                .get("/v1/webhooks/" + webhook + "/deliveries")
                .as(admin(maker))
                .send()
                .json()
                .path(0);
    }

    private static JsonNode send(BearerKey maker, String method, String path, String body) {
        return RunningApi.eu()
                .http()
                .request(method, path)
                .body(body)
                .as(admin(maker))
                .send()
                .json();
    }
}
