package com.aresgen.store.documents;

/** The text of a document at a revision. */
public record Snapshot(long revision, String text) {
    /** Revisions between two stored snapshots: a reader replays fewer than this. */
    public static final int EVERY = 200;

    /** Whether a snapshot of this revision is stored with it. */
    public static boolean isDue(long revision) {
        return revision % EVERY == 0;
    }
}
