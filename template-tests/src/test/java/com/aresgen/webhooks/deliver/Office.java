package com.aresgen.webhooks.deliver;

import com.aresgen.deletions.sweep.Sweep;
import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.EgressTimeouts;
import com.aresgen.egress.receiver.ReceivedRequest;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.faults.SentMessages;
import com.aresgen.faults.SettableClock;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.knowledge.KnowledgePartition;
import com.aresgen.store.knowledge.KnowledgeWork;
import com.aresgen.store.signing.SigningPair;
import com.aresgen.store.signing.SigningSecret;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.Event;
import com.aresgen.store.webhooks.FailedDeliveries;
import com.aresgen.store.webhooks.NextStep;
import com.aresgen.store.webhooks.Recovery;
import com.aresgen.store.webhooks.RecoveryStore;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.store.webhooks.WebhookStore;
import com.aresgen.suite.TemplateTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** One webhook, its receiver and its workers, with a clock that the test sets. */
final class Office implements AutoCloseable {
    /** Longer than the lease of an attempt. */
    static final Duration LEASE = Duration.ofSeconds(61);

    /** How long a worker may take. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final EgressTimeouts SHORT = new EgressTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));

    final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    final Receiver receiver;
    final Webhook webhook;
    final Event event;
    final Delivery.Key key;

    /** The wake-ups that the worker asked for, in order. */
    final List<Instant> alarms = new CopyOnWriteArrayList<>();

    private final OwnTables tables = OwnTables.take();
    private final WebhookStore webhooks = new WebhookStore(tables.dynamo(), tables.names());
    private final DeliveryStore deliveries = new DeliveryStore(tables.dynamo(), tables.names());
    private final Transaction transaction = new Transaction(tables.dynamo());
    private final RecoveryStore recoveries = new RecoveryStore(tables.dynamo(), tables.names(), new Ids(clock));
    private final FailedDeliveries failed = new FailedDeliveries(tables.dynamo(), tables.names());
    private final DeliveryWork work = new DeliveryWork(
            new Deliver(
                    deliveries,
                    webhooks,
                    new Egress(EgressPolicy.INTERNET_AND_LOOPBACK, SHORT, 64 * 1024, clock),
                    EgressPolicy.INTERNET_AND_LOOPBACK,
                    new Backoff(new SplittableRandom(7)),
                    (time, _) -> alarms.add(time),
                    clock),
            new Recover(recoveries, failed, (time, _) -> alarms.add(time), clock));

    Office(ReceiverScript script) {
        this(script, receiver -> receiver.url("/hook"));
    }

    /** @param url the webhook's, which need not be the receiver's */
    Office(ReceiverScript script, Function<Receiver, String> url) {
        var ids = new Ids(clock);
        receiver = Receiver.start(script);
        webhook = new Webhook(
                ids.next("whe"),
                ids.next("ws"),
                url.apply(receiver),
                List.of("*"),
                Webhook.Status.ENABLED,
                new SigningPair(SigningSecret.create(), Optional.empty()),
                clock.instant());
        event = new Event(
                ids.next("evt"),
                "thread.deleted",
                clock.instant(),
                webhook.workspace(),
                new TreeMap<>(Map.of("thread_id", "thr_1", "deletion_id", "del_1")));
        key = new Delivery.Key(webhook.id(), event.id());
        transaction.commit(webhooks.insert(webhook)).ifPresent(Office::unwritten);
        transaction
                .commit(List.of(deliveries.insert(webhook.id(), event, clock.instant())))
                .ifPresent(Office::unwritten);
    }

    private static void unwritten(Object failure) {
        throw new IllegalStateException(failure.toString());
    }

    /** Delivers a message to the worker. */
    void message() {
        message(key.message());
    }

    void message(String text) {
        message(text, LIMIT);
    }

    /** Delivers a message to a worker that has so long. */
    void message(String text, Duration limit) {
        work.handle(Json.MAPPER.readTree(text), clock.instant().plus(limit));
    }

    /** Runs the sweeper, and delivers only the messages that it sends. */
    int sweep() {
        var sent = new SentMessages();
        var none = new DeletionStore(tables.dynamo(), transaction, TemplateTables.NAMES);
        var nothing =
                new KnowledgeWork(new KnowledgePartition(tables.dynamo(), TemplateTables.NAMES, clock), transaction);
        new Sweep(none, deliveries, nothing, new Queues(sent::client), new QueueUrls(variable -> variable), clock)
                .accept(Instant.MAX);
        var found = sent.to("DELIVERIES_QUEUE");
        found.forEach(this::message);
        return found.size();
    }

    /** Moves the clock until the row is due and runs the sweeper, again and again until the delivery has ended. */
    void untilSettled() {
        for (int i = 0; i < 100 && row().status() == Delivery.Status.PENDING; i++) {
            untilDue();
            sweep();
        }
    }

    /** The number of rows that the sweeper finds when every lease and every pause has passed. */
    int sweepLater() {
        clock.advance(Duration.ofDays(4));
        return sweep();
    }

    void untilDue() {
        var wait = Duration.between(clock.instant(), row().nextAt());
        if (wait.isPositive()) {
            clock.advance(wait);
        }
    }

    Delivery row() {
        return deliveries.of(event.id(), List.of(webhook.id()), clock.instant()).getFirst();
    }

    List<Delivery> listed() {
        return deliveries.list(webhook.id(), Optional.empty(), 100, clock.instant());
    }

    Webhook webhookNow() {
        return webhooks.find(webhook.workspace(), webhook.id()).orElseThrow();
    }

    void change(WebhookStore.Change change) {
        transaction
                .commit(List.of(webhooks.update(webhook.workspace(), webhook.id(), change)))
                .ifPresent(Office::unwritten);
    }

    void deleteWebhook() {
        transaction.commit(webhooks.delete(webhook.workspace(), webhook.id())).ifPresent(Office::unwritten);
    }

    void rotateSecret(SigningSecret secret, Duration grace) {
        transaction
                .commit(List.of(webhooks.rotate(webhook.workspace(), webhook.id(), secret, clock.instant(), grace)))
                .ifPresent(Office::unwritten);
    }

    void replay() {
        transaction.commit(List.of(deliveries.restart(row(), clock.instant()))).ifPresent(Office::unwritten);
    }

    /** Further deliveries, each of an event of its own, that ended like this. */
    void ended(int count, Delivery.Status status) {
        var ids = new Ids(clock);
        for (int i = 0; i < count; i++) {
            var now = clock.instant();
            var other = new Event(ids.next("evt"), event.type(), now, event.workspaceId(), event.data());
            transaction
                    .commit(List.of(deliveries.insert(webhook.id(), other, now)))
                    .ifPresent(Office::unwritten);
            var row = new Delivery.Key(webhook.id(), other.id());
            var claimed =
                    deliveries.claim(row, "att_" + i, now, now.plus(LEASE)).orElseThrow();
            deliveries.record(claimed, "att_" + i, Optional.empty(), new NextStep.Over(status));
        }
    }

    /** Asks for a recovery as a caller does, who then waits for what comes of it. */
    Recovery recover(Instant since) {
        var recovery = recoveries.of(webhook, since, clock.instant());
        transaction
                .commit(List.of(recoveries.insert(recovery, webhook.workspace())))
                .ifPresent(Office::unwritten);
        return recovery;
    }

    /** How many deliveries a recovery has yet to restart. */
    long left(Recovery recovery) {
        return failed.of(recovery).count();
    }

    List<ReceivedRequest> received() {
        return receiver.received();
    }

    @Override
    public void close() {
        try {
            receiver.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables.close();
    }
}
