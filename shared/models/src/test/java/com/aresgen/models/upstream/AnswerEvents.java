package com.aresgen.models.upstream;

import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.RunningAnswer.Event;
import java.util.ArrayList;
import java.util.List;

/** Reads a streamed answer as a caller does. */
public final class AnswerEvents {
    private AnswerEvents() {}

    /** All its events, its end included. */
    public static List<Event> of(AnswerStart start) {
        if (!(start instanceof AnswerStart.Begun begun)) {
            throw new AssertionError("The answer did not begin");
        }
        var events = new ArrayList<Event>();
        try (var answer = begun.answer()) {
            do {
                events.add(answer.next());
            } while (events.getLast() instanceof Event.Part);
        }
        return events;
    }
}
