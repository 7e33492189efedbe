package com.aresgen.documents.run;

import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.RunningCommand;
import com.aresgen.documents.commands.task.RunningCommand.Step;
import com.aresgen.http.Answer;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Frame;
import com.aresgen.http.KeepAlive;
import com.aresgen.http.Outcome;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command on its way to the caller: pieces of text, then the result, which is the answer of a command that is not
 * streamed.
 *
 * @param silence after which the caller gets a keep-alive comment
 * @param decide what becomes of the output
 */
record StreamedCommand(RunningCommand running, Duration silence, Function<CommandOutput, Outcome> decide)
        implements EventStream.Production {
    /** The first member of the result's frame. */
    private static final String RESULT = "result";

    /** A piece of the output. */
    record Text(String type, String text) {
        static Frame frame(String piece) {
            return Frame.data(new Text("text", piece));
        }
    }

    @Override
    public Ending run(EventStream.Sink sink) {
        try (running;
                var caller = KeepAlive.over(sink, silence, running::close)) {
            var listening = true;
            while (listening) {
                switch (running.next()) {
                    case Step.Text(var piece) -> listening = caller.send(Text.frame(piece));
                    case Step.Finished(CommandOutput output) -> {
                        return new Ending.Decision(() -> ending(decide.apply(output)));
                    }
                    case Step.Broken(Failure failure) -> {
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
            case Outcome.Refusal(Failure failure, var _) -> new Ending.Failed(failure);
            default -> throw new IllegalStateException("A command ends in an answer or a refusal, not in " + outcome);
        };
    }

    private static Frame result(Answer answer) {
        var frame = Json.MAPPER.createObjectNode().put("type", RESULT);
        frame.setAll((ObjectNode) Json.MAPPER.readTree(answer.body().bytes()));
        return Frame.data(frame);
    }
}
