package com.aresgen.documents.commands.task;

import com.aresgen.http.problem.Failure;

/**
 * A command whose output is read piece by piece; the document changes by {@link Step.Finished} alone. Pieces that were
 * sent cannot be taken back, so no answer is repaired: a fault ends the command as {@link Step.Broken}. One thread reads;
 * any may close.
 */
public interface RunningCommand extends AutoCloseable {
    /** Waits for the next step; {@link Step.Finished} or {@link Step.Broken} is the last one, and is returned again. */
    Step next();

    /** Ends a command whose reader needs no more of it, and meters what had arrived. For the thread that reads. */
    void abandon();

    /** Releases the upstream; a model that had not finished stops generating. */
    @Override
    void close();

    /** A step of a command. */
    sealed interface Step {
        /**
         * A part of the output for a reader to see: the pieces join to the output but for white space around sections,
         * and for the frame that some models put around an answer.
         */
        record Text(String piece) implements Step {}

        record Finished(CommandOutput output) implements Step {}

        record Broken(Failure failure) implements Step {}
    }
}
