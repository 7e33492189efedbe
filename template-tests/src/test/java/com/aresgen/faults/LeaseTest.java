package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.values.Headers;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The claim of a call that may take a quarter of an hour: short, and renewed as long as the call is alive. */
class LeaseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LEASE = Duration.ofSeconds(32);

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final List<Long> leases = new ArrayList<>();
    private final EndpointBench bench = new EndpointBench();

    @Test
    void isRenewedWhileTheCallRuns() {
        var door = bench.writing(new OutsideEffect(new Notes(bench), outcome -> {
                    leases.add(lease());
                    bench.clock.advance(Duration.ofSeconds(11));
                    leases.add(Waiting.until(this::lease, lease -> lease > leases.getFirst()));
                    return outcome;
                }))
                .within(PATIENCE);
        var begun = bench.clock.instant();
        var reply = door.send(tenant.admin(), "key", "{\"text\":\"a note\"}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(Instant.ofEpochMilli(leases.getFirst()))
                .as("not a quarter of an hour")
                .isBetween(begun, begun.plus(LEASE));
        assertThat(leases.getLast() - leases.getFirst()).as("milliseconds").isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void isRenewedWhileItsStreamRuns() {
        var door = bench.writing(new OutsideEffect(
                        new Notes(bench), _ -> new EventStream(Headers.NONE, List.of(), this::streamed)))
                .within(PATIENCE);
        var reply = door.send(tenant.admin(), "key", "{\"text\":\"a note\"}");

        assertThat(reply.isDone()).as(reply.body()).isTrue();
        assertThat(leases.getLast() - leases.getFirst()).as("milliseconds").isGreaterThanOrEqualTo(10_000);
    }

    private EventStream.Ending streamed(EventStream.Sink sink) {
        sink.send(Frame.data("half of it"));
        leases.add(lease());
        bench.clock.advance(Duration.ofSeconds(11));
        leases.add(Waiting.until(this::lease, lease -> lease > leases.getFirst()));
        return new EventStream.Ending.Complete(Frame.DONE, List.of());
    }

    private long lease() {
        return Records.items(Records.id(tenant.workspace(), tenant.admin().keyId(), "key"))
                .getFirst()
                .number("lease");
    }
}
