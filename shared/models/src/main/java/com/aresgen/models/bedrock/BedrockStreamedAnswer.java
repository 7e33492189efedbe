package com.aresgen.models.bedrock;

import com.aresgen.models.Countdown;
import com.aresgen.models.answer.EventAnswer;
import com.aresgen.models.bedrock.ConverseStream.StreamEvent;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.Duration;

/** An answer that comes in events. Keeps order and time limits; a {@link ConverseEventReader} interprets the events. */
final class BedrockStreamedAnswer extends EventAnswer {
    private final Model model;
    private final ConverseStream exchange;
    private final ConverseEventReader transcript;
    private final BedrockLimits limits;
    private final Countdown time;
    private final Countdown firstEvent;

    BedrockStreamedAnswer(
            Model model,
            ConverseStream exchange,
            ConverseEventReader transcript,
            BedrockLimits limits,
            Countdown time,
            Countdown firstEvent) {
        this.model = model;
        this.exchange = exchange;
        this.transcript = transcript;
        this.limits = limits;
        this.time = time;
        this.firstEvent = firstEvent;
    }

    @Override
    public void close() {
        exchange.close();
    }

    @Override
    protected Event read() {
        return read(exchange.next(patience()));
    }

    /** Once a stop reason has arrived the answer is complete: a later fault loses its usage at most. */
    private Event read(StreamEvent next) {
        return switch (next) {
            case StreamEvent.Output(var event) -> transcript.read(event);
            case StreamEvent.Failed(var thrown)
            when !transcript.isFinished() -> new Event.Broken(BedrockErrors.of(thrown, model));
            case StreamEvent.Silence _ when !transcript.isFinished() -> new Event.Broken(new UpstreamTimeout());
            default -> transcript.ended();
        };
    }

    private Duration patience() {
        return time.atMost(hasBegun() ? limits.silence() : firstEvent.left());
    }
}
