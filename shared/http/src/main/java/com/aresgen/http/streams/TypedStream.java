package com.aresgen.http.streams;

import com.aresgen.http.Answer;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Frame;
import com.aresgen.http.KeepAlive;
import com.aresgen.http.Outcome;
import com.aresgen.http.json.Json;
import com.aresgen.http.streams.RunningText.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text on its way to the caller: {@code {"type":"text","text"}} for each piece, and last {@code {"type":"result",…}},
 * which is the answer of the same call if it were not streamed.
 *
 * @param silence after which the caller gets a keep-alive comment
 * @param decide an answer or a refusal, from the result and what is stored by then
 */
public record TypedStream<R>(RunningText<R> running, Duration silence, Function<R, Outcome> decide)
        implements EventStream.Production {
    private record Text(String type, String text) {}

    @Override
    public Ending run(EventStream.Sink sink) {
        try (running;
                var caller = KeepAlive.over(sink, silence, running::close)) {
            var listening = true;
            while (listening) {
                switch (running.next()) {
                    case Step.Text<R>(var piece) -> listening = caller.send(Frame.data(new Text("text", piece)));
                    case Step.Finished<R>(var result) -> {
                        return new Ending.Decision(() -> ending(decide.apply(result)));
                    }
                    case Step.Broken<R>(var failure) -> {
                        // A caller that leaves breaks the answer.
                        if (caller.isOpen()) {
                            return new Ending.Failed(failure);
                        }
                        listening = false;
                    }
                }
            }
            running.abandon();
            return new Ending.Abandoned(List.of());
        }
    }

    private static Ending ending(Outcome outcome) {
        return switch (outcome) {
            case Answer answer ->
                new Ending.Complete(result(answer).followedBy(Frame.DONE), answer.writes(), answer.wakeUps());
            case Outcome.Refusal(var failure, var _) -> new Ending.Failed(failure);
            default -> throw new IllegalStateException("A text ends in an answer or a refusal, not in " + outcome);
        };
    }

    private static Frame result(Answer answer) {
        var frame = Json.MAPPER.createObjectNode().put("type", "result");
        frame.setAll((ObjectNode) Json.MAPPER.readTree(answer.body().bytes()));
        return Frame.data(frame);
    }
}
