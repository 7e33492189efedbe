package com.aresgen.documents.commands.task;

import com.aresgen.http.problem.Failure;

/** The start of a streamed command: the first event of a model has arrived, or the command failed before that. */
public sealed interface CommandStart {
    record Running(RunningCommand command) implements CommandStart {}

    record Declined(Failure failure) implements CommandStart {}
}
