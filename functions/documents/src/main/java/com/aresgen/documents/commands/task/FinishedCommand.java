package com.aresgen.documents.commands.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A command whose output was complete before its first piece: the engine's, and citations. */
public final class FinishedCommand implements RunningCommand {
    private final Deque<String> pieces;
    private final CommandOutput output;

    private FinishedCommand(List<String> pieces, CommandOutput output) {
        this.pieces = new ArrayDeque<>(pieces);
        this.output = output;
    }

    /** The start of such a command: its output line by line. */
    public static CommandStart of(CommandReply reply) {
        return switch (reply) {
            case CommandReply.Declined(var failure) -> new CommandStart.Declined(failure);
            case CommandReply.Done(var output) ->
                new CommandStart.Running(new FinishedCommand(lines(output.output()), output));
        };
    }

    /** Each with its line break. */
    private static List<String> lines(String text) {
        return List.of(text.splitWithDelimiters("(?<=\\n)", 0)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public Step next() {
        return pieces.isEmpty() ? new Step.Finished(output) : new Step.Text(pieces.removeFirst());
    }

    /** Its models have ended and are metered. */
    @Override
    public void abandon() {}

    @Override
    public void close() {}
}
