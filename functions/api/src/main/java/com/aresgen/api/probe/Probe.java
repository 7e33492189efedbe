package com.aresgen.api.probe;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.lambda.logs.MetricsLog;
import com.aresgen.lambda.logs.MetricsLog.Group;
import com.aresgen.lambda.logs.MetricsLog.Measurement;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the API as a caller from outside does, with a key of the operator's own: creates a document, reads it and deletes
 * it. The metrics {@code ProbeFailed} (0 or 1) and, of a probe that succeeds, {@code ProbeLatency} say how it went; a
 * failure is logged. Without a key it does nothing.
 */
public final class Probe implements Consumer<Instant> {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final Logger NOTICES = LoggerFactory.getLogger(JsonLogs.NOTICES);

    private final URI baseUrl;
    private final Supplier<String> secret;
    private final Duration patience;
    private final InstantSource clock;
    private final MetricsLog metrics;

    /**
     * A probe of the API at an address.
     *
     * @param baseUrl without the {@code /v1} that all paths begin with
     * @param secret the text of the secret that holds the key
     * @param patience for each call
     */
    public Probe(URI baseUrl, Supplier<String> secret, Duration patience, MetricsLog metrics, InstantSource clock) {
        this.baseUrl = baseUrl;
        this.secret = secret;
        this.patience = patience;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Why a probe failed: the reply to a step, or without one that there was nothing to call with. */
    private record Fault(ProbeStep step, Optional<ProbeReply> reply, String message) {}

    @Override
    public void accept(Instant deadline) {
        switch (ProbeKey.in(secret.get())) {
            case ProbeKey.Absent _ -> NOTICES.info("The probe has no key, so it calls nothing");
            case ProbeKey.Unusable _ ->
                failed(new Fault(ProbeStep.KEY, Optional.empty(), "The probe's secret holds no key of this API"));
            case ProbeKey.Given(var key) -> {
                if (clock.instant().isBefore(deadline)) {
                    probe(key);
                }
            }
        }
    }

    private void probe(BearerKey key) {
        try (var calls = new ProbeCalls(baseUrl, key, patience)) {
            var start = System.nanoTime();
            var fault = fault(calls);
            var taken = Duration.ofNanos(System.nanoTime() - start);
            fault.ifPresentOrElse(this::failed, () -> succeeded(taken));
        }
    }

    /** The first fault; the document is deleted whatever it is. */
    private Optional<Fault> fault(ProbeCalls calls) {
        var content = "A probe wrote this at " + Json.timestamp(clock.instant()) + ".";
        var created = calls.create(content);
        var id = created.member("id");
        if (!created.has(201) || id.isEmpty()) {
            undo(calls, created, content);
            return Optional.of(new Fault(ProbeStep.CREATE, Optional.of(created), "The probe cannot create a document"));
        }
        var read = calls.read(id);
        var deleted = calls.delete(id);
        if (!read.has(200) || !read.member("content").equals(content)) {
            return Optional.of(
                    new Fault(ProbeStep.READ, Optional.of(read), "The probe cannot read what it has written"));
        }
        return deleted.has(200) && !deleted.member("deletion_id").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fault(ProbeStep.DELETE, Optional.of(deleted), "The probe cannot delete its document"));
    }

    /** A document may exist though its id is not known: the same call again is answered with it. */
    private static void undo(ProbeCalls calls, ProbeReply created, String content) {
        if (created.isDoubtful()) {
            var again = calls.create(content);
            if (again.has(201)) {
                var _ = calls.delete(again.member("id"));
            }
        }
    }

    private void succeeded(Duration taken) {
        write(List.of(Measurement.count("ProbeFailed", 0), Measurement.milliseconds("ProbeLatency", taken.toMillis())));
    }

    private void failed(Fault fault) {
        var line = LOG.atError().addKeyValue("step", fault.step().wire());
        line = switch (fault.reply().orElse(null)) {
            case ProbeReply.Answered(var status, var requestId, var body) ->
                line.addKeyValue("status", status)
                        .addKeyValue("code", body.path("code").asString(""))
                        .addKeyValue("request_id", requestId);
            case ProbeReply.Unanswered(var cause) -> line.setCause(cause);
            case null -> line;
        };
        line.log(fault.message());
        write(List.of(Measurement.count("ProbeFailed", 1)));
    }

    /** Without dimensions: a region has one probe, and metrics of its own. */
    private void write(List<Measurement> measurements) {
        metrics.write(clock.instant(), List.of(new Group(Map.of(), measurements)));
    }
}
