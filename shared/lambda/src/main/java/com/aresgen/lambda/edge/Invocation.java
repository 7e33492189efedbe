package com.aresgen.lambda.edge;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EventStream;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Pipeline;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.Decode;
import com.aresgen.lambda.logs.LogScope;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call through the pipeline and back. */
final class Invocation {
    private static final Logger LOG = LoggerFactory.getLogger(Invocation.class);

    private final Edge edge;
    private final Handler pipeline;
    private final AtomicBoolean used = new AtomicBoolean();

    Invocation(Edge edge, Endpoint<?> endpoint, Pipeline pipeline) {
        this.edge = edge;
        this.pipeline = pipeline.around(new Decode<>(endpoint));
    }

    /** What the caller gets: an {@link Answer}, or an {@link EventStream} for {@link #produce}. */
    Outcome handle(Call call) {
        if (used.compareAndSet(false, true)) {
            call.trail().markFirst();
        }
        return guarded(call, () -> pipeline.handle(call), () -> {
            var answer = edge.problems().internalError(call);
            edge.audit().record(call, answer.status());
            return answer;
        });
    }

    /** The next call is the first of a process: what was before it is in the snapshot. */
    void asNew() {
        used.set(false);
    }

    /** Sends a stream to its end. */
    void produce(Call call, EventStream stream, EventStream.Sink sink) {
        var _ = guarded(call, () -> stream.production().run(sink), () -> {
            var last = edge.problems().internalErrorFrame(call);
            edge.audit().record(call, Audit.STREAMED);
            return sink.send(last);
        });
    }

    private static <T> T guarded(Call call, Supplier<? extends T> work, Supplier<? extends T> whenBroken) {
        try (var _ = LogScope.ofRequest(call.requestId())) {
            return guarded(work, whenBroken);
        }
    }

    /** An expected failure is a value; an exception is a bug, and this is the one place that catches it. */
    private static <T> T guarded(Supplier<? extends T> work, Supplier<? extends T> whenBroken) {
        try {
            return work.get();
        } catch (Exception | StackOverflowError bug) {
            LOG.atError().setCause(bug).log("A call failed unexpectedly");
            return whenBroken.get();
        }
    }
}
