package com.aresgen.webhooks;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /v1/webhooks/{id}/recover, whose worker really runs. */
class RecoverTest {
    private static final Map<String, String> ALL = Map.of("since", "2026-05-11T08:14:22Z");

    private final WebhookAdmin api = WebhookAdmin.ofNewTenant();

    @Test
    void whatWasCancelledStartsOver() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(410, ""))) {
            var id = tested(receiver);
            api.delivery(id, "cancelled");
            receiver.script(Receivers.FINE);
            var refused = recover(id, ALL);
            assertProblem(refused, 409, "webhook_disabled");
            api.patch(id, Map.of("status", "enabled"));

            var recovered = recover(id, ALL);

            assertThat(recovered.status()).isEqualTo(202);
            assertThat(recovered.body()).isEqualTo("{\"restarted\":1}");
            var delivered = api.delivery(id, "delivered");
            assertThat(delivered.path("attempts").size()).isEqualTo(2);
            ReceivedEvents.assertSame(receiver.received(), 2);
            assertThat(recover(id, ALL).body()).as("it is delivered").isEqualTo("{\"restarted\":0}");
        }
    }

    @Test
    void whatFailsIsTriedAtOnceAndUnderAKeyOnce() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(500, ""))) {
            var id = tested(receiver);
            api.delivery(id, each -> !each.path("attempts").isEmpty());

            var first = keyed(id).send();
            var again = keyed(id).send();

            assertThat(first.body()).isEqualTo("{\"restarted\":1}");
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(again.body()).isEqualTo(first.body());
            receiver.script(Receivers.FINE);
            api.delivery(id, "delivered");
            var listed = api.get("/v1/webhooks/" + id + "/deliveries").json();
            assertThat(listed.size()).as("deliveries, and no recovery").isEqualTo(1);
        }
    }

    @Test
    void whatWasMadeEarlierIsLeft() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(410, ""))) {
            var id = tested(receiver);
            api.delivery(id, "cancelled");
            api.patch(id, Map.of("status", "enabled"));

            assertThat(recover(id, Map.of("since", "2999-01-01T00:00:00Z")).body())
                    .isEqualTo("{\"restarted\":0}");
            assertThat(api.delivery(id, "cancelled").path("attempts").size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | required",
                "{\"since\":null}                         | required",
                "{\"since\":5}                            | invalid_type",
                "{\"since\":\"\"}                         | invalid_timestamp",
                "{\"since\":\"2026-05-11\"}               | invalid_timestamp",
                "{\"since\":\"2026-05-11T08:14:22\"}      | invalid_timestamp",
                "{\"since\":\"2026-05-11T08:14:22+0200\"} | invalid_timestamp"
            })
    void aTimeIsNeeded(String body, String code) {
        var id = api.webhook(RunningApi.eu().receiver().url("/hook")).path("id").stringValue();
        var refused =
                api.call("POST", "/v1/webhooks/" + id + "/recover").body(body).send();

        assertProblem(refused, 422, "validation_failed");
        assertThat(refused.json().path("errors").size()).isEqualTo(1);
        assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo("/since");
        assertThat(refused.json().at("/errors/0/code").stringValue()).isEqualTo(code);
    }

    @Test
    void aWebhookOfAnotherWorkspaceOrThatIsDeletedIsNotThere() {
        var id = api.webhook(RunningApi.eu().receiver().url("/hook")).path("id").stringValue();
        assertProblem(
                WebhookAdmin.ofNewTenant().post("/v1/webhooks/" + id + "/recover", ALL), 404, "webhook_not_found");
        api.delete(id);
        assertProblem(recover(id, ALL), 404, "webhook_not_found");
    }

    private String tested(Receiver receiver) {
        var id = api.webhook(receiver.url("/hook")).path("id").stringValue();
        var sent = api.post("/v1/webhooks/" + id + "/test");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return id;
    }

    private Reply recover(String id, Map<String, String> body) {
        return api.post("/v1/webhooks/" + id + "/recover", body);
    }

    private Http.Request keyed(String id) {
        return api.call("POST", "/v1/webhooks/" + id + "/recover")
                .body("{\"since\":\"2026-05-11T08:14:22Z\"}")
                .keyed("recover");
    }
}
