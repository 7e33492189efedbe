package com.aresgen.http;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.Headers;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An answer that is sent while it is made, as server-sent events. Its status 200 is sent before its end is known, so a
 * failure is reported in a frame of its own.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 *
 * @param quotes ids of deletable resources whose content the frames show, as in {@link Answer}
 */
public record EventStream(Headers headers, List<String> quotes, Production production) implements Outcome {
    public static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";

    /** Nothing on the way may keep the frames, or gather them to compress them. */
    public static final Headers UNTOUCHED = Headers.NONE.with("Cache-Control", "no-store, no-transform");

    /** Makes all frames, one after another; it is run once, to its end. */
    @FunctionalInterface
    public interface Production {
        Ending run(Sink sink);
    }

    /** The receiving end of frames: the caller, or a stage before it. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Sends a frame at once, and returns when there is room for the next. False: the caller has disconnected, and
         * no frame arrives any more.
         */
        boolean send(Frame frame);
    }

    /** How a production ends. */
    public sealed interface Ending {
        /** Everything is sent but {@code last}, which is sent after the writes are committed. */
        record Complete(Frame last, List<Write> writes, List<WakeUp> wakeUps) implements Ending {
            public Complete {
                writes = List.copyOf(writes);
                wakeUps = List.copyOf(wakeUps);
            }

            public Complete(Frame last, List<Write> writes) {
                this(last, writes, List.of());
            }
        }

        /** The caller disconnected before the end; the writes keep what was made until then. */
        record Abandoned(List<Write> writes, List<WakeUp> wakeUps) implements Ending {
            public Abandoned {
                writes = List.copyOf(writes);
                wakeUps = List.copyOf(wakeUps);
            }

            public Abandoned(List<Write> writes) {
                this(writes, List.of());
            }
        }

        record Failed(Failure failure) implements Ending {}

        /**
         * The rest of a stream, decided from what is stored when its effect has ended; decided again if that has changed
         * before the commit.
         *
         * @param decide returns {@link Complete} or {@link Failed}, and sends nothing
         */
        record Decision(Supplier<Ending> decide) implements Ending {}
    }

    /** The same stream, with {@code stage} around its production. */
    public EventStream around(UnaryOperator<Production> stage) {
        return new EventStream(headers, quotes, stage.apply(production));
    }

    @Override
    public EventStream with(Headers more) {
        return new EventStream(headers.orElse(more), quotes, production);
    }
}
