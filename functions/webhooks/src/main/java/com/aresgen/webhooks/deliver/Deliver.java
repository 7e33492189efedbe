package com.aresgen.webhooks.deliver;

import com.aresgen.egress.Destination;
import com.aresgen.egress.Destination.Reading;
import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.Request;
import com.aresgen.egress.Result;
import com.aresgen.http.values.Ids;
import com.aresgen.store.signing.Signatures;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.NextStep;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One attempt: claim it, send it, record its result. A crash before the claim changes nothing; one after it leaves a
 * row that is due again when its lease ends, and the event is sent once more. So an event is sent at least once, and
 * never more often than there are attempts.
 */
public final class Deliver {
    /** Longer than an attempt takes: {@link EgressModule#PATIENCE} and some store calls. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final int GONE = 410;

    private final DeliveryStore deliveries;
    private final WebhookStore webhooks;
    private final Egress egress;
    private final EgressPolicy reach;
    private final Backoff backoff;
    private final Alarm alarm;
    private final InstantSource clock;
    private final Ids ids;

    /** Wakes a worker later. Best effort: if the message is lost, the sweeper picks the delivery up within a minute. */
    @FunctionalInterface
    public interface Alarm {
        void at(Instant time, Delivery.Key key);
    }

    @Inject
    public Deliver(
            DeliveryStore deliveries,
            WebhookStore webhooks,
            Egress egress,
            EgressPolicy reach,
            Backoff backoff,
            Alarm alarm,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.egress = egress;
        this.reach = reach;
        this.backoff = backoff;
        this.alarm = alarm;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    void handle(Delivery.Key key) {
        var now = clock.instant();
        var owner = ids.next("att");
        deliveries.claim(key, owner, now, now.plus(LEASE)).ifPresent(claimed -> attempt(claimed, owner));
    }

    private void attempt(Delivery claimed, String owner) {
        if (claimed.attempt() > Backoff.MOST_ATTEMPTS) {
            // The last attempt was cut off: it may or may not have been sent, and no further one is promised.
            deliveries.record(claimed, owner, Optional.empty(), new NextStep.Over(Delivery.Status.EXHAUSTED));
            return;
        }
        var webhook = webhooks.find(claimed.workspace(), claimed.key().webhook())
                .filter(found -> found.status() == Webhook.Status.ENABLED);
        if (webhook.isEmpty()) {
            deliveries.record(claimed, owner, Optional.empty(), new NextStep.Over(Delivery.Status.CANCELLED));
            return;
        }
        var at = clock.instant();
        var result = send(claimed, webhook.get(), at);
        var next = next(claimed, webhook.get(), result);
        var recorded = deliveries.record(claimed, owner, Optional.of(Attempts.of(claimed.attempt(), at, result)), next);
        if (recorded && next instanceof NextStep.Again(Instant time)) {
            alarm.at(time, claimed.key());
        }
    }

    private Result send(Delivery delivery, Webhook webhook, Instant at) {
        return switch (Destination.read(webhook.url(), reach)) {
            case Reading.Refused(var reason) -> new Result.Refused(reason, Duration.ZERO);
            case Reading.Valid(var destination) ->
                egress.send(new Request(
                        "POST",
                        destination,
                        Signatures.of(
                                delivery.key().event(),
                                at,
                                delivery.payload(),
                                webhook.secrets().at(at)),
                        delivery.payload()));
        };
    }

    private NextStep next(Delivery delivery, Webhook webhook, Result result) {
        return switch (result) {
            case Result.Answered(int status, var _, var _, var _, var _, var _)
            when status / 100 == 2 -> new NextStep.Over(Delivery.Status.DELIVERED);
            // Disable the webhook before the attempt is recorded: if that fails, the next attempt sees it and cancels.
            case Result.Answered(int status, var _, var _, var _, var _, var _)
            when status == GONE && webhooks.disableAsGone(webhook) -> new NextStep.Over(Delivery.Status.CANCELLED);
            case Result.Answered(var _, var _, var _, var _, var retryAfter, var _) -> later(delivery, retryAfter);
            case Result.Refused _, Result.Failed _ -> later(delivery, Optional.empty());
        };
    }

    private NextStep later(Delivery delivery, Optional<Duration> asked) {
        return backoff.next(delivery.attempt(), delivery.startedAt(), clock.instant(), asked)
                .<NextStep>map(NextStep.Again::new)
                .orElseGet(() -> new NextStep.Over(Delivery.Status.EXHAUSTED));
    }
}
