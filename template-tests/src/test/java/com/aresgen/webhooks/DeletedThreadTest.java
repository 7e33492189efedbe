package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The event of a deletion is sent when nothing is left of the thread, and names it by ids alone. */
class DeletedThreadTest {
    private static final String CANARY = "Herons stand in shallow water at dawn.";

    private final WebhookAdmin api = WebhookAdmin.ofNewTenant();

    @Test
    void comesOnceTheContentIsGoneAndHoldsNoneOfIt() throws Exception {
        var left = new CopyOnWriteArrayList<Integer>();
        var thread = new CopyOnWriteArrayList<String>();
        try (var receiver = Receiver.start(socket -> {
                    left.add(turns(thread.getFirst()));
                    Receivers.FINE.answer(socket);
                });
                var other = Receiver.start(Receivers.FINE)) {
            var wanting = api.webhook(receiver.url("/hook")).path("id").stringValue();
            var deaf = api.webhook(other.url("/hook")).path("id").stringValue();
            api.patch(deaf, Map.of("status", "disabled"));
            thread.add(thread());

            var receipt = api.call("DELETE", "/v1/chat/threads/" + thread.getFirst())
                    .send()
                    .json();
            var delivery = api.delivery(wanting, "delivered");

            assertThat(left).as("turns when the event came").containsExactly(0);
            var heard = receiver.received().getFirst();
            assertThat(heard.header("webhook-id"))
                    .isEqualTo(receipt.path("audit_event_id").stringValue());
            assertThat(heard.body()).doesNotContain("Herons", "dawn");
            var body = Json.MAPPER.readTree(heard.body());
            assertThat(body.path("type").stringValue()).isEqualTo("thread.deleted");
            assertThat(body.path("data").toString())
                    .isEqualTo("{\"thread_id\":\"" + thread.getFirst() + "\",\"deletion_id\":\""
                            + receipt.path("deletion_id").stringValue() + "\"}");
            assertThat(delivery.path("payload")).isEqualTo(body);
            // The webhook is disabled, so nothing was sent; the delivery is listed all the same, and can be replayed.
            api.delivery(deaf, "cancelled");
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void isNotToldToAWebhookOfAnotherWorkspace() throws Exception {
        try (var receiver = Receiver.start(Receivers.FINE);
                var theirs = Receiver.start(Receivers.FINE)) {
            var other = WebhookAdmin.ofNewTenant();
            other.webhook(theirs.url("/hook"));
            var mine = api.webhook(receiver.url("/hook")).path("id").stringValue();

            api.call("DELETE", "/v1/chat/threads/" + thread()).send();

            api.delivery(mine, "delivered");
            assertThat(theirs.connections()).isZero();
        }
    }

    private String thread() {
        var message = Map.of("role", "user", "content", "Summarize in one sentence: " + CANARY + " They eat fish.");
        return api.post("/v1/chat/completions", Map.of("model", "local/extractive-1", "messages", List.of(message)))
                .header("X-Thread-Id");
    }

    private static int turns(String thread) {
        return RunningApi.eu()
                .operator()
                .query(request -> request.tableName(TemplateTables.THREADS)
                        .consistentRead(true)
                        .keyConditionExpression("thread = :thread AND begins_with(#item, :turn)")
                        .expressionAttributeNames(Map.of("#item", "item"))
                        .expressionAttributeValues(Map.of(
                                ":thread", AttributeValue.fromS(thread), ":turn", AttributeValue.fromS("turn#"))))
                .count();
    }
}
