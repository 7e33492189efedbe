package com.aresgen.bench;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.http.values.Ids;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.queues.LocalQueues;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.Event;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** How fast the worker sends webhooks, once their rows and wake-ups exist. */
record Deliveries(Report report) {
    private static final int MANY = 1_000;
    private static final int BATCH = 10;
    private static final InstantSource CLOCK = InstantSource.system();

    void measure() throws Exception {
        var api = RunningApi.eu();
        try (var receiver = Receiver.start(ReceiverScript.says(204, ""));
                var queue = LocalQueues.client(api.local().queuesUrl(), LocalRegion.EU, "operator")) {
            var tenant = api.newTenant();
            var webhook = api.http()
                    .post("/v1/webhooks", "{\"url\":\"" + receiver.url("/hook") + "\",\"events\":[\"*\"]}")
                    .as(tenant.admin())
                    .send()
                    .json()
                    .path("id")
                    .stringValue();
            var messages = rows(webhook, tenant.workspace());
            var url = queue.getQueueUrl(request -> request.queueName("AresGen-EU-DeliveriesQueue"))
                    .queueUrl();
            var start = System.nanoTime();
            for (int sent = 0; sent < MANY; sent += BATCH) {
                var from = sent;
                queue.sendMessageBatch(request -> request.queueUrl(url)
                        .entries(IntStream.range(from, from + BATCH)
                                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                                        .id(Integer.toString(i))
                                        .messageBody(messages.get(i))
                                        .build())
                                .toList()));
            }
            while (receiver.received().size() < MANY) {
                LockSupport.parkNanos(10_000_000);
            }
            var seconds = (System.nanoTime() - start) * 1e-9;
            report.line("");
            report.line(
                    "Webhooks: %d deliveries through ElasticMQ, the worker and the engine of local mode to a receiver on this machine in %.1f s: %.0f a second."
                            .formatted(MANY, seconds, MANY / seconds));
        }
    }

    private static List<String> rows(String webhook, String workspace) {
        var deliveries = new DeliveryStore(RunningApi.eu().operator(), TemplateTables.NAMES);
        var transaction = new Transaction(RunningApi.eu().operator());
        var ids = new Ids(CLOCK);
        var messages = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            var event = new Event(ids.next("evt"), "bench.event", CLOCK.instant(), workspace, new TreeMap<>());
            transaction
                    .commit(List.of(deliveries.insert(webhook, event, CLOCK.instant())))
                    .ifPresent(failure -> {
                        throw new IllegalStateException(failure.toString());
                    });
            messages.add(new Delivery.Key(webhook, event.id()).message());
        }
        return messages;
    }
}
