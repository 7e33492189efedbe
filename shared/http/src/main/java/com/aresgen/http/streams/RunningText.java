package com.aresgen.http.streams;

import com.aresgen.http.problem.Failure;

/**
 * A text that is read piece by piece while it is made. Pieces that were sent cannot be taken back, so only
 * {@link Step.Finished} has an effect. One thread reads; any may close.
 *
 * @param <R> the whole result
 */
public interface RunningText<R> extends AutoCloseable {
    /** Waits for the next step; {@link Step.Finished} or {@link Step.Broken} is the last one, and is returned again. */
    Step<R> next();

    /** Ends a text whose reader needs no more of it, and meters what had arrived. For the thread that reads. */
    void abandon();

    /** Releases the upstream; a model that had not finished stops generating. */
    @Override
    void close();

    /** A step of a text. */
    sealed interface Step<R> {
        /** A part of the text for a reader to see. */
        record Text<R>(String piece) implements Step<R> {}

        record Finished<R>(R result) implements Step<R> {}

        record Broken<R>(Failure failure) implements Step<R> {}
    }
}
