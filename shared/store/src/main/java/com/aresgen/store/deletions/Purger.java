package com.aresgen.store.deletions;

/**
 * Removes the items of deleted resources of one kind. A worker may be killed at any point, and others run at the same
 * time.
 */
public interface Purger {
    /** Removes and counts one page in one transaction; false when nothing was left. */
    boolean page(Deletion deletion);
}
