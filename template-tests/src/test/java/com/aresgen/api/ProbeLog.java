package com.aresgen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.api.probe.Probe;
import com.aresgen.http.values.BearerKey;
import com.aresgen.lambda.logs.MetricsLog;
import com.aresgen.suite.LogLines;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Probes, and what they have logged since this was made. */
final class ProbeLog {
    static final Instant AT = Instant.parse("2026-05-11T08:14:22.184Z");

    /** What a probe writes at that time. */
    static final String CONTENT = "A probe wrote this at 2026-05-11T08:14:22.184Z.";

    private final int before = LogLines.raw().size();

    static void probe(URI baseUrl, String secret, Duration patience) {
        new Probe(baseUrl, () -> secret, patience, new MetricsLog("AresGen-EU"), InstantSource.fixed(AT))
                .accept(Instant.MAX);
    }

    static String secret(BearerKey key) {
        return "{\"key\":\"" + key.text() + "\"}";
    }

    /** The one line of metrics. */
    JsonNode metric() {
        assertThat(metrics()).hasSize(1);
        return metrics().getFirst();
    }

    /** The one line of a failure. */
    JsonNode error() {
        assertThat(errors()).hasSize(1);
        return errors().getFirst();
    }

    List<JsonNode> metrics() {
        return lines("metrics").filter(line -> line.has("ProbeFailed")).toList();
    }

    List<JsonNode> errors() {
        return lines(Probe.class.getName()).toList();
    }

    List<JsonNode> notices() {
        return lines("notices").toList();
    }

    private Stream<JsonNode> lines(String logger) {
        var earlier = LogLines.raw().stream()
                .limit(before)
                .filter(line -> line.contains("\"logger_name\":\"" + logger + "\""))
                .count();
        return LogLines.all(logger).stream().skip(earlier);
    }
}
