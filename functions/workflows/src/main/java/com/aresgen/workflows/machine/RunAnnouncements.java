package com.aresgen.workflows.machine;

import com.aresgen.http.WakeUp;
import com.aresgen.http.values.Usd;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.webhooks.EventDeliveries;
import com.aresgen.store.webhooks.EventType;
import com.aresgen.workflows.engine.world.RunEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/** The events {@code workflow.run.*}. */
public final class RunAnnouncements implements RunEvents {
    private final EventDeliveries deliveries;
    private final Queues queues;

    @Inject
    RunAnnouncements(EventDeliveries deliveries, Queues queues) {
        this.deliveries = deliveries;
        this.queues = queues;
    }

    @Override
    public Announcement of(RunHead ended) {
        var data = new LinkedHashMap<String, Object>();
        data.put("workflow_id", ended.workflow());
        data.put("run_id", ended.id());
        var begun = ended.startedAt().orElse(ended.createdAt());
        data.put(
                "latency_ms",
                Duration.between(begun, ended.finishedAt().orElseThrow()).toMillis());
        data.put("cost_usd", Usd.ofNanos(ended.costNanos()));
        var outbox = deliveries.of(
                ended.workspace(),
                EventType.valueOf("WORKFLOW_RUN_" + ended.status().name()),
                data);
        return new Announcement(outbox.writes(), outbox.wakeUps());
    }

    @Override
    public void wake(List<WakeUp> wakeUps) {
        for (var wakeUp : wakeUps) {
            if (wakeUp instanceof WakeUp.Message(var queue, var message)) {
                queues.wake(queue, message, Duration.ZERO);
            }
        }
    }
}
