package com.aresgen.models.bedrock;

import com.aresgen.http.Failure;
import com.aresgen.models.Countdown;
import com.aresgen.models.Model;
import com.aresgen.models.RunningAnswer;
import com.aresgen.models.bedrock.Exchange.Heard;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer that comes in events. Keeps order and time; what the events mean is the {@link Transcript}'s matter. */
final class StreamedAnswer implements RunningAnswer {
    private final Model model;
    private final Exchange exchange;
    private final Transcript transcript;
    private final Limits limits;
    private final Countdown time;
    private final Countdown firstEvent;
    private @Nullable Event held;
    private boolean begun;
    private boolean over;

    StreamedAnswer(Model model, Exchange exchange, Transcript transcript, Limits limits, Countdown time) {
        this.model = model;
        this.exchange = exchange;
        this.transcript = transcript;
        this.limits = limits;
        this.time = time;
        this.firstEvent = Countdown.of(limits.firstEvent());
    }

    /** Waits for the first event and keeps it for {@link #next()}. */
    Event begin() {
        held = next();
        return held;
    }

    @Override
    public Event next() {
        if (held != null) {
            var event = held;
            held = over ? held : null;
            return event;
        }
        var event = event();
        begun = true;
        if (!(event instanceof Event.Said)) {
            over = true;
            held = event;
            close();
        }
        return event;
    }

    @Override
    public void close() {
        exchange.close();
    }

    /** The next event that says something. */
    private Event event() {
        while (true) {
            var event = read(exchange.next(patience()));
            if (!(event instanceof Event.Said(var piece) && piece.isEmpty())) {
                return event;
            }
        }
    }

    /** After its reason to end an answer is complete: then a fault costs the usage at most. */
    private Event read(Heard heard) {
        return switch (heard) {
            case Heard.Said(var event) -> transcript.hear(event);
            case Heard.Failed(var thrown) when !transcript.isFinished() -> new Event.Broken(Refused.of(thrown, model));
            case Heard.Silence _ when !transcript.isFinished() -> new Event.Broken(new Failure.UpstreamTimeout());
            default -> transcript.ended();
        };
    }

    private Duration patience() {
        return time.atMost(begun ? limits.silence() : firstEvent.left());
    }
}
