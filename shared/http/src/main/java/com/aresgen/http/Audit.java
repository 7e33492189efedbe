package com.aresgen.http;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Outermost: leaves one entry for every call that got an answer, whatever the answer was. */
public record Audit(Region region, InstantSource clock, Consumer<AuditEntry> log) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var outcome = inner.handle(call);
            if (outcome instanceof Answer answer) {
                record(call, answer);
            }
            return outcome;
        };
    }

    public void record(Call call, Answer answer) {
        log.accept(AuditEntry.of(call, answer, region, clock.instant()));
    }
}
