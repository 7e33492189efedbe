package com.aresgen.documents.live.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a typist says and understands: it keeps one push in flight and repeats it until it is decided, applies revisions by
 * number, and fetches those that do not come. For one thread at a time.
 */
final class Talk {
    /** 20 pushes are allowed in ten seconds, and API Gateway may deliver some twice. */
    private static final Duration PUSH_PAUSE = Duration.ofMillis(700);

    private static final Duration REPEAT = Duration.ofSeconds(4);
    private static final Duration CONFLICT_PAUSE = Duration.ofMillis(50);

    private final String name;
    private final Reading reading;
    private final Visits visits;
    private final Tally tally;
    private final Backlog backlog = new Backlog();
    private final Timer nextPush = new Timer();
    private final Timer repeat = new Timer();
    private @Nullable Replica replica;
    private OptionalLong nothingAt = OptionalLong.empty();
    private Optional<Duration> cutAfterPush = Optional.empty();
    private int names;

    Talk(String name, Reading reading, Visits visits, Tally tally) {
        this.name = name;
        this.reading = reading;
        this.visits = visits;
        this.tally = tally;
    }

    boolean hasText() {
        return replica != null;
    }

    Replica open() {
        if (replica == null) {
            throw new IllegalStateException(name + " has no text yet");
        }
        return replica;
    }

    void cutAfterPush(Duration time) {
        cutAfterPush = Optional.of(time);
    }

    void hear(JsonNode message) {
        switch (message.path("t").asString("")) {
            case "welcome" -> welcomed(message);
            case "rev" -> heard(message);
            case "ack" -> inFlight(message).ifPresent(push -> acknowledged(message, push));
            case "reject" -> inFlight(message).ifPresent(_ -> rejected(message));
            case "pong" -> backlog.exists(message.path("head").asLong());
            case "bye" ->
                visits.dismissed(Duration.ofMillis(message.path("retry_ms").asLong(0)));
            default -> {
                // Cursors and departures are not shown, a function that failed is asked again, and a hello that API
                // Gateway delivers twice is an error the second time.
            }
        }
    }

    private void welcomed(JsonNode message) {
        visits.welcomed();
        repeat.end();
        if (replica == null) {
            var document = reading.document();
            replica = new Replica(
                    name,
                    document.path("revision").asLong(),
                    document.path("content").asString());
        }
        backlog.exists(message.path("head").asLong());
        message.path("revs").forEach(this::heard);
    }

    private void heard(JsonNode rev) {
        if (rev.path("fetch").asBoolean(false)) {
            backlog.exists(rev.path("rev").asLong());
        } else {
            backlog.add(KnownRevision.sent(rev));
        }
    }

    private Optional<Push> inFlight(JsonNode message) {
        return open().push().filter(push -> push.seq() == message.path("seq").asLong());
    }

    private void acknowledged(JsonNode ack, Push push) {
        var revision = ack.path("rev").asLong();
        backlog.exists(revision);
        if (ack.path("none").asBoolean(false)) {
            nothingAt = OptionalLong.of(revision);
        } else if (!open().isDoubtful()) {
            backlog.add(KnownRevision.acknowledged(revision, push));
        }
    }

    private void rejected(JsonNode reject) {
        switch (reject.path("code").asString()) {
            case "conflict" -> {
                tally.conflict();
                repeat.start(CONFLICT_PAUSE);
            }
            case "seq_gap" -> repeat.start(PUSH_PAUSE);
            case "invalid_change_set" -> {
                tally.refused();
                repair();
                names++;
                open().release(name + "-" + names);
            }
            default -> throw new IllegalStateException(reject.toString());
        }
    }

    void look() {
        if (visits.isIn(replica == null ? OptionalLong.empty() : OptionalLong.of(replica.revision()))) {
            apply();
            if (backlog.isStuck(open().revision())) {
                tally.fetched();
                reading.after(open().revision()).forEach(backlog::add);
                apply();
            }
            push();
        }
    }

    private void apply() {
        for (var next = backlog.next(open().revision()); next.isPresent(); next = backlog.next(open().revision())) {
            apply(next.get());
        }
        if (nothingAt.isPresent() && nothingAt.getAsLong() <= open().revision()) {
            nothingAt = OptionalLong.empty();
            open().nothing();
            tally.foundNothing();
        }
    }

    private void apply(KnownRevision next) {
        if (open().push().filter(next::isOf).isPresent()) {
            tally.acknowledged(next.number());
        }
        try {
            if (!open().apply(next)) {
                repair();
            }
        } catch (IllegalArgumentException _) {
            repair();
            open().apply(next);
        }
    }

    private void repair() {
        open().repair(reading.text(open().revision()));
        backlog.forgetAcknowledged();
        tally.repaired();
    }

    private void push() {
        if (open().push().isPresent()) {
            if (repeat.isOver()) {
                send(open().push().get());
            }
        } else if (open().hasTyped() && nextPush.isOver()) {
            tally.made();
            send(open().nextPush());
        }
    }

    private void send(Push push) {
        tally.sent();
        visits.send(push.message());
        nextPush.start(PUSH_PAUSE);
        repeat.start(REPEAT);
        cutAfterPush.ifPresent(visits::cutAfter);
        cutAfterPush = Optional.empty();
    }
}
