package com.aresgen.http;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Headers;
import java.util.function.Supplier;

/** The decision of an endpoint. */
public sealed interface Outcome permits Answer, EventStream, Outcome.Refusal, Outcome.Effect, Outcome.Decision {
    /** The same outcome with more header fields; one that is set already keeps its value. */
    Outcome with(Headers more);

    /** The call fails in an expected way. Nothing is written, and no answer is stored for replays. */
    record Refusal(Failure failure, Headers headers) implements Outcome {
        public Refusal(Failure failure) {
            this(failure, Headers.NONE);
        }

        @Override
        public Refusal with(Headers more) {
            return new Refusal(failure, headers.orElse(more));
        }
    }

    /**
     * The call is valid, and answering it has an effect outside our tables (a model call, a started execution) that
     * must not run twice: the pipeline runs it under a claim when the caller sent an Idempotency-Key. An endpoint that
     * returns an {@link Answer} at once has no such effect, and needs no claim.
     */
    record Effect(Supplier<Outcome> run) implements Outcome {
        @Override
        public Effect with(Headers more) {
            return new Effect(() -> run.get().with(more));
        }
    }

    /**
     * What an effect leads to, decided from what is stored when the effect has ended. The pipeline commits it, and asks
     * for another decision, without the effect, if that has changed meanwhile.
     *
     * @param decide returns an {@link Answer} or a {@link Refusal}
     */
    record Decision(Supplier<Outcome> decide) implements Outcome {
        @Override
        public Decision with(Headers more) {
            return new Decision(() -> decide.get().with(more));
        }
    }
}
