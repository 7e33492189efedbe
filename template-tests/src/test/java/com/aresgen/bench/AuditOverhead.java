package com.aresgen.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.aresgen.faults.Door;
import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Measures what the audit line costs a request: the same call with the line and without it, in turns. */
record AuditOverhead(Report report) {
    private static final int ROUNDS = 10;
    private static final int CALLS = 2_000;

    void measure() throws IOException {
        var door = Door.of("GetHealth", "GET", "/v1/healthz");
        var event = Json.MAPPER.readTree(Files.readString(Repository.root().resolve("events/GetHealth.json")));
        var audit = (Logger) LoggerFactory.getLogger("audit");
        var tenant = RunningApi.eu().newTenant();
        var with = new long[ROUNDS * CALLS];
        var without = new long[ROUNDS * CALLS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < CALLS; i++) {
                audit.setLevel(Level.INFO);
                var one = nanos(door, event, tenant);
                audit.setLevel(Level.OFF);
                var other = nanos(door, event, tenant);
                if (round >= 0) {
                    with[round * CALLS + i] = one;
                    without[round * CALLS + i] = other;
                }
            }
        }
        audit.setLevel(Level.INFO);
        report.line("");
        report.line(
                "Audit: GET /v1/healthz at the function's door takes %.0f µs with its line and %.0f µs without (medians of %d); store calls for it: none."
                        .formatted(median(with) / 1e3, median(without) / 1e3, ROUNDS * CALLS));
    }

    private static long nanos(Door door, JsonNode event, Tenant tenant) {
        var start = System.nanoTime();
        var _ = door.send(event, tenant.admin(), "bench");
        return System.nanoTime() - start;
    }

    private static double median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
