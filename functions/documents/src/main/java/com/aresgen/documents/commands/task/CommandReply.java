package com.aresgen.documents.commands.task;

import com.aresgen.http.problem.Failure;

/** How a command ends. */
public sealed interface CommandReply {
    record Done(CommandOutput output) implements CommandReply {}

    record Declined(Failure failure) implements CommandReply {}
}
