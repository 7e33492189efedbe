package com.aresgen.documents.live.client;

import java.util.Set;
import java.util.TreeSet;

/** What a typist has seen so far. Safe for threads. */
public final class Tally {
    private final Set<Long> revisions = new TreeSet<>();
    private long first;
    private int tries;
    private int mostTries;
    private long longest;
    private int conflicts;
    private int fetches;
    private int repairs;
    private int refusals;
    private int visits;
    private int empty;

    synchronized void visit() {
        visits++;
    }

    synchronized void made() {
        first = System.nanoTime();
        tries = 0;
    }

    synchronized void sent() {
        tries++;
    }

    synchronized void acknowledged(long revision) {
        revisions.add(revision);
        decided();
    }

    synchronized void foundNothing() {
        empty++;
        decided();
    }

    private void decided() {
        longest = Math.max(longest, System.nanoTime() - first);
        mostTries = Math.max(mostTries, tries);
    }

    synchronized void conflict() {
        conflicts++;
    }

    synchronized void fetched() {
        fetches++;
    }

    synchronized void repaired() {
        repairs++;
    }

    synchronized void refused() {
        refusals++;
    }

    /** The revisions that its pushes became. */
    public synchronized Set<Long> revisions() {
        return Set.copyOf(revisions);
    }

    /** From the first time that a push was sent until the typist knew its revision, in milliseconds. */
    public synchronized long longestWaitMillis() {
        return longest / 1_000_000;
    }

    /** How often one push was sent at most. */
    public synchronized int mostTries() {
        return mostTries;
    }

    public synchronized int conflicts() {
        return conflicts;
    }

    public synchronized int fetches() {
        return fetches;
    }

    public synchronized int repairs() {
        return repairs;
    }

    public synchronized int refusals() {
        return refusals;
    }

    public synchronized int visits() {
        return visits;
    }

    /** Pushes that changed nothing. */
    public synchronized int empty() {
        return empty;
    }
}
