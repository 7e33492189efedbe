package com.aresgen.documents.commands.task;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.streams.FinishedText;
import com.aresgen.http.streams.RunningText;
import java.util.List;

/** The start of a streamed command: the first event of a model has arrived, or the command failed before that. */
public sealed interface CommandStart {
    /**
     * Pieces that were sent cannot be taken back, so no answer is repaired: a fault breaks the text.
     *
     * @param output the pieces join to it, but for white space around sections, and for the frame that some models put
     *     around an answer
     */
    record Running(RunningText<CommandOutput> output) implements CommandStart {}

    record Declined(Failure failure) implements CommandStart {}

    /** A command that was complete before its first piece, the engine's or citations: its output line by line. */
    static CommandStart of(CommandReply reply) {
        return switch (reply) {
            case CommandReply.Declined(var failure) -> new Declined(failure);
            case CommandReply.Done(var output) -> new Running(new FinishedText<>(lines(output.output()), output));
        };
    }

    /** Each with its line break. */
    private static List<String> lines(String text) {
        return List.of(text.splitWithDelimiters("(?<=\\n)", 0)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
