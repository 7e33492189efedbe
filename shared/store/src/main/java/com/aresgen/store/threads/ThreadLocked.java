package com.aresgen.store.threads;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** Another call is adding a turn to this thread. */
public record ThreadLocked(String thread) implements Failure {
    @Override
    public Problem problem() {
        return Problem.THREAD_LOCKED;
    }

    @Override
    public String detail() {
        return "Another call is adding to the thread " + Shortened.quoted(thread)
                + ". Wait until that call is answered, and then send yours.";
    }
}
