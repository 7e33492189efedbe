package com.aresgen.models.openai;

import com.aresgen.models.Countdown;
import com.aresgen.models.EventAnswer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that comes in events. Keeps order and time limits; a {@link ChunkReader} interprets the events. */
final class OpenAiStreamedAnswer extends EventAnswer {
    private static final String DONE = "[DONE]";

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
    record Times(Countdown all, Countdown first) {}

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

    /** Once a finish reason has arrived the answer is complete: a later fault loses its usage at most. */
    private Event read(Signal signal) {
        return switch (signal) {
            case Signal.Data(String text)
            when text.strip().equals(DONE) ->
                hasBegun() || transcript.isFinished()
                        ? transcript.ended()
                        : ChunkReader.broken("The model's server ended its stream without an answer.");
            case Signal.Data(String text) -> transcript.read(text.isBlank() ? "{}" : text);
            case Signal.End _
            when !transcript.isFinished() ->
                ChunkReader.broken("The model's server ended its stream in the middle of the answer.");
            case Signal.Fault(var failure) when !transcript.isFinished() -> new Event.Broken(failure);
            default -> transcript.ended();
        };
    }

    private Duration patience() {
        if (!hasBegun()) {
            return time.atMost(firstEvent.left());
        }
        return time.atMost(transcript.isFinished() ? limits.tail() : limits.silence());
    }
}
