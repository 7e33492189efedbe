package com.aresgen.models.openai;

import com.aresgen.models.Countdown;
import com.aresgen.models.answer.EventAnswer;
import com.aresgen.models.openai.chunk.ChunkReader;
import com.aresgen.models.openai.exchange.OpenAiExchange;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.openai.exchange.Signal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that comes in events. Keeps order and time limits; a {@link ChunkReader} interprets the events. */
final class OpenAiStreamedAnswer extends EventAnswer {
    private final OpenAiExchange exchange;
    private final ChunkReader transcript;
    private final OpenAiLimits limits;
    private final Countdown time;
    private final Countdown firstEvent;
    private @Nullable Signal heard;

    /** @param heard the first signal, which showed that this is a stream */
    OpenAiStreamedAnswer(
            OpenAiExchange exchange, Signal heard, ChunkReader transcript, OpenAiLimits limits, Times times) {
        this.exchange = exchange;
        this.heard = heard;
        this.transcript = transcript;
        this.limits = limits;
        this.time = times.all();
        this.firstEvent = times.first();
    }

    /** The time for the whole answer, and for its first event. */
    record Times(Countdown all, Countdown first) {
        /** How long the first event may take now. */
        Duration untilFirst() {
            return all.atMost(first.left());
        }
    }

    Optional<String> fingerprint() {
        return transcript.fingerprint();
    }

    @Override
    public void close() {
        exchange.close();
    }

    @Override
    protected Event read() {
        return read(signal());
    }

    private Signal signal() {
        var signal = heard != null ? heard : exchange.next(patience());
        heard = null;
        return signal;
    }

    /** Each way in which a server can end, decided in infra/decisions/0077. */
    private Event read(Signal signal) {
        return switch (signal) {
            case Signal.Data data when data.isError() -> transcript.failed(data.text());
            case Signal.Data data when data.isDone() -> transcript.done();
            case Signal.Data data -> transcript.read(data.text().isBlank() ? "{}" : data.text());
            case Signal.Fault(var failure) -> transcript.cut(new Event.Broken(failure));
            default ->
                transcript.cut(ChunkReader.broken("The model's server ended its stream in the middle of the answer."));
        };
    }

    private Duration patience() {
        if (!hasBegun()) {
            return time.atMost(firstEvent.left());
        }
        return time.atMost(transcript.isFinished() ? limits.tail() : limits.silence());
    }
}
