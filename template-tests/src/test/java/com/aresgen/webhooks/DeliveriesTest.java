package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ReceivedRequest;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.http.json.Json;
import com.aresgen.store.signing.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deliveries from the API through the queue and the worker to a receiver, all as the template has it. */
class DeliveriesTest {
    @AutoClose
    private static Verifier node;

    private final WebhookAdmin api = WebhookAdmin.ofNewTenant();

    @BeforeAll
    static void startNode() {
        node = new Verifier();
    }

    @Test
    void aTestEventArrivesSignedAsBothPublicLibrariesWantIt() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, "thanks"))) {
            var webhook = api.webhook(receiver.url("/hook"));
            var id = webhook.path("id").stringValue();
            var secret = webhook.path("secret").stringValue();

            var sent = api.post("/v1/webhooks/" + id + "/test").json();
            var delivery = api.delivery(id, "delivered");

            var event = sent.path("event_id").stringValue();
            var heard = receiver.received().getFirst();
            assertThat(heard.header("webhook-id")).isEqualTo(event);
            var body = Json.MAPPER.readTree(heard.body());
            assertThat(body.propertyNames()).containsExactly("id", "type", "created", "workspace_id", "data");
            assertThat(body.path("id").stringValue()).isEqualTo(event);
            assertThat(body.path("type").stringValue()).isEqualTo("webhook.test");
            assertThat(body.path("workspace_id").stringValue())
                    .isEqualTo(api.tenant().workspace());
            assertThat(body.path("data").path("webhook_id").stringValue()).isEqualTo(id);
            assertThat(delivery.path("event_id").stringValue()).isEqualTo(event);
            assertThat(delivery.path("response_code").intValue()).isEqualTo(200);
            assertThat(delivery.path("payload")).isEqualTo(body);
            assertThat(delivery.at("/attempts/0/response").stringValue()).isEqualTo("thanks");

            ReceivedEvents.verify(new SigningSecret(secret), heard);
            assertThat(node.check(secret, heard).path("verified")).isEqualTo(body);
            assertThat(node.check(SigningSecret.create().text(), heard).has("refused"))
                    .isTrue();
            assertThat(heard.header("Aresgen-Signature")).isEqualTo(hex(secret, heard));
        }
    }

    @Test
    void bothSecretsVerifyDuringARotation() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, ""))) {
            var webhook = api.webhook(receiver.url("/hook"));
            var id = webhook.path("id").stringValue();
            var old = webhook.path("secret").stringValue();
            var fresh = api.post("/v1/webhooks/" + id + "/rotate-secret", Map.of("grace_period_seconds", 3_600))
                    .json()
                    .path("secret")
                    .stringValue();

            api.post("/v1/webhooks/" + id + "/test");
            api.delivery(id, "delivered");

            var heard = receiver.received().getFirst();
            assertThat(heard.header("webhook-signature").split(" ")).hasSize(2);
            assertThat(heard.header("Aresgen-Signature")).isEqualTo(hex(fresh, heard) + "," + hex(old, heard));
            for (var secret : List.of(old, fresh)) {
                ReceivedEvents.verify(new SigningSecret(secret), heard);
                assertThat(node.check(secret, heard).has("verified")).isTrue();
            }
        }
    }

    /** Through the queue with its delay, after the first pause, which is shorter here than in the cloud. */
    @Test
    void aFailedAttemptIsMadeAgainByTheDelayedMessage() throws Exception {
        try (var receiver = Receiver.start(Receivers.inTurn(ReceiverScript.says(500, "oops"), Receivers.FINE))) {
            var id = api.webhook(receiver.url("/hook")).path("id").stringValue();
            api.post("/v1/webhooks/" + id + "/test");

            var failed = api.delivery(id, each -> each.path("attempts").size() == 1);
            assertThat(failed.path("status").stringValue()).isEqualTo("pending");
            assertThat(failed.path("response_code").intValue()).isEqualTo(500);
            assertThat(failed.hasNonNull("next_attempt_at")).isTrue();

            var delivered = api.delivery(id, "delivered");
            assertThat(delivered
                            .path("attempts")
                            .valueStream()
                            .map(each -> each.path("response_code").intValue()))
                    .containsExactly(500, 200);
            assertThat(delivered.path("next_attempt_at").isNull()).isTrue();
            ReceivedEvents.assertSame(receiver.received(), 2);
        }
    }

    @Test
    void goneIsSeenAndUndoneAndTheEventIsReplayed() throws Exception {
        try (var receiver = Receiver.start(Receivers.inTurn(ReceiverScript.says(410, ""), Receivers.FINE))) {
            var id = api.webhook(receiver.url("/hook")).path("id").stringValue();
            var event = api.post("/v1/webhooks/" + id + "/test")
                    .json()
                    .path("event_id")
                    .stringValue();
            api.delivery(id, "cancelled");
            assertThat(api.get("/v1/webhooks").json().get(0).path("status").stringValue())
                    .isEqualTo("gone");
            var listed = api.post("/v1/webhooks/replay", Map.of("event_id", event));
            assertThat(listed.json().at("/deliveries/0/status").stringValue()).isEqualTo("cancelled");

            api.patch(id, Map.of("status", "enabled"));
            var replayed = api.post("/v1/webhooks/replay", Map.of("event_id", event));

            assertThat(replayed.json().at("/deliveries/0/status").stringValue()).isEqualTo("pending");
            api.delivery(id, "delivered");
            assertThat(receiver.received())
                    .extracting(heard -> heard.header("webhook-id"))
                    .containsExactly(event, event);
        }
    }

    @Test
    void deliveriesAreListedInPagesTheNewestFirst() throws Exception {
        try (var receiver = Receiver.start(Receivers.FINE)) {
            var id = api.webhook(receiver.url("/hook")).path("id").stringValue();
            var sent = IntStream.range(0, 5)
                    .mapToObj(_ -> api.post("/v1/webhooks/" + id + "/test")
                            .json()
                            .path("event_id")
                            .stringValue())
                    .toList();

            var listed = new ArrayList<String>();
            var cursor = "";
            do {
                var page = api.get(
                        "/v1/webhooks/" + id + "/deliveries?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                page.json().valueStream().map(DeliveriesTest::event).forEach(listed::add);
                cursor = page.header("X-Next-Cursor");
            } while (!cursor.isEmpty());

            assertThat(listed).containsExactlyElementsOf(sent.reversed());
        }
    }

    private static String event(JsonNode delivery) {
        return delivery.path("event_id").stringValue();
    }

    /** Computes the signature as the README describes it for receivers. */
    private static String hex(String secret, ReceivedRequest heard) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new SigningSecret(secret).bytes(), "HmacSHA256"));
        var signed = heard.header("Aresgen-Timestamp") + "." + heard.body();
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
