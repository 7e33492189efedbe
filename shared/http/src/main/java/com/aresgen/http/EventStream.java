package com.aresgen.http;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Headers;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An answer that is sent while it comes into being, as server-sent events. Its status is 200 before anyone knows how it
 * ends, so an end that fails is told in a frame of its own.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
public record EventStream(Headers headers, Production production) implements Outcome {
    public static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";

    /** Makes all frames, one after another; it is run once, to its end. */
    @FunctionalInterface
    public interface Production {
        Ending run(Sink sink);
    }

    /** Where frames go. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Sends a frame at once, and returns when there is room for the next. False: the caller has gone, and nothing arrives
         * any more.
         */
        boolean send(Frame frame);
    }

    /** How a production ends. */
    public sealed interface Ending {
        /** Everything is said but {@code last}, which is sent only when the writes stand. */
        record Complete(Frame last, List<Write> writes) implements Ending {
            public Complete {
                writes = List.copyOf(writes);
            }
        }

        /** The caller left in the middle; the writes keep what there was until then. */
        record Abandoned(List<Write> writes) implements Ending {
            public Abandoned {
                writes = List.copyOf(writes);
            }
        }

        record Failed(Failure failure) implements Ending {}
    }

    /** The same stream, made by what {@code stage} puts around its production. */
    public EventStream around(UnaryOperator<Production> stage) {
        return new EventStream(headers, stage.apply(production));
    }

    @Override
    public EventStream with(Headers more) {
        return new EventStream(headers.orElse(more), production);
    }
}
