package com.aresgen.workflows.engine.world;

import com.aresgen.http.values.Sha256;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One thread of a run's graph, as one execution carries it: where it is. Everything else is recorded.
 *
 * @param generation of the run: executions of an earlier one end by themselves
 * @param path of the step that it looks at next; {@link #ROOT} and {@link #END} are no steps
 * @param revival whether it takes over what an execution that has ended held
 * @param lost whether the function of the step's attempt failed without a word
 */
public record RunThread(String run, int generation, String path, boolean revival, boolean lost) {
    /** Where a generation begins and where its deadline is kept. */
    public static final String ROOT = "@root";

    /** Where the last steps meet, and the run is closed. */
    public static final String END = "@end";

    private static final int HASH_DIGITS = 16;

    public static RunThread root(String run, int generation) {
        return new RunThread(run, generation, ROOT, false, false);
    }

    public RunThread at(String next) {
        return new RunThread(run, generation, next, revival, false);
    }

    /**
     * The name of the execution that begins here: the same however often it is started, so that Step Functions starts
     * it once. {@code run_…} has 30 characters; a name may have 80.
     */
    public String execution() {
        var hash = HexFormat.of().formatHex(Sha256.of(path)).substring(0, HASH_DIGITS);
        return run + "-" + hash + "-" + generation;
    }

    /** The name of an execution that takes over here: one a minute. */
    public String execution(Instant now) {
        return execution() + "-" + Long.toString(now.getEpochSecond() / 60, Character.MAX_RADIX);
    }
}
