package com.aresgen.lambda.edge;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import java.io.ByteArrayOutputStream;

/** Collects the outcome of a call, streamed or not, in one answer. */
final class WholeResponse {
    private WholeResponse() {}

    static Answer from(Invocation invocation, Call call, Outcome outcome) {
        return switch (outcome) {
            case Answer answer -> answer;
            case EventStream stream -> {
                var frames = new ByteArrayOutputStream();
                invocation.produce(call, stream, frame -> {
                    frames.writeBytes(frame.bytes());
                    return true;
                });
                yield new Answer(200, new Payload(EventStream.CONTENT_TYPE, frames.toByteArray()), stream.headers());
            }
            case Outcome.Refusal _, Outcome.Effect _, Outcome.Decision _ ->
                throw new IllegalStateException("No stage finished the outcome of " + call.route());
        };
    }
}
