package com.aresgen.http.stages;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.Handler;
import com.aresgen.http.Stage;
import com.aresgen.http.values.Region;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The outermost stage: logs one entry for every call that got an answer, whatever the answer was. */
public record Audit(Region region, InstantSource clock, Consumer<AuditEntry> log) implements Stage {
    /** The status of every stream: how it ended is in the entry's code. */
    public static final int STREAMED = 200;

    @Override
    public Handler around(Handler inner) {
        return call -> {
            var outcome = inner.handle(call);
            if (outcome instanceof Answer answer) {
                record(call, answer.status());
            }
            return outcome instanceof EventStream stream
                    ? stream.around(production -> audited(call, production))
                    : outcome;
        };
    }

    /** A stream ends when its last frame is sent. */
    private EventStream.Production audited(Call call, EventStream.Production production) {
        return sink -> {
            var ending = production.run(sink);
            record(call, STREAMED);
            return ending;
        };
    }

    public void record(Call call, int status) {
        log.accept(AuditEntry.of(call, status, region, clock.instant()));
    }
}
