package com.aresgen.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Decode;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Handler;
import com.aresgen.http.Json;
import com.aresgen.http.Outcome;
import com.aresgen.http.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event through the pipeline and back. */
final class Invocation {
    private static final Logger LOG = LoggerFactory.getLogger(Invocation.class);

    private final Edge edge;
    private final Handler endpoint;
    private final Handler pipeline;

    Invocation(Edge edge, Endpoint<?> endpoint, Pipeline pipeline) {
        this.edge = edge;
        this.endpoint = new Decode<>(endpoint);
        this.pipeline = pipeline.around(this.endpoint);
    }

    void handle(InputStream in, OutputStream out, Context context) throws IOException {
        var call = edge.gateway().read(Json.MAPPER.readTree(in), context);
        out.write(edge.gateway().write(answer(call)));
    }

    /** Lets the endpoint decide as for {@code caller}, and drops what it decides: nothing commits it. */
    void rehearse(InputStream in, Context context, Caller caller) {
        var call = edge.gateway().read(Json.MAPPER.readTree(in), context).from(caller);
        if (endpoint.handle(call) instanceof Outcome.Effect effect) {
            var _ = effect.run().get();
        }
    }

    /** An expected failure is a value; what is thrown is a bug, and this is the one place that catches it. */
    private Answer answer(Call call) {
        try {
            return (Answer) pipeline.handle(call);
        } catch (Exception bug) {
            LOG.atError()
                    .setCause(bug)
                    .addKeyValue("request_id", call.requestId())
                    .log("A call failed unexpectedly");
            var answer = edge.problems().internalError(call);
            edge.audit().record(call, answer);
            return answer;
        }
    }
}
