package com.aresgen.documents.run;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.commands.body.CommandBody;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandTask;
import java.time.Instant;

/**
 * A command that has begun, with all that is known before its engine answers.
 *
 * @param id {@code cmd_…}
 * @param base the revision for whose text the command works
 */
record CommandRun(String id, String document, long base, CommandTask task, Instant begunAt) {
    CommandBody body() {
        return task.body();
    }

    /** The same command with the sources that were found for it. */
    CommandRun with(CommandTask sourced) {
        return new CommandRun(id, document, base, sourced, begunAt);
    }

    /** The edits of an output as a change set for the base text. */
    ChangeSet changes(CommandOutput output) {
        return ChangeSet.of(task.text().length(), output.edits());
    }
}
