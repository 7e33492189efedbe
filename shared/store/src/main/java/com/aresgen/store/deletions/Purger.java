package com.aresgen.store.deletions;

/** Removes what deleted resources of one kind have left. A worker may be killed at any place, and others run beside it. */
public interface Purger {
    /** Removes and counts one page in one transaction; false when nothing was left. */
    boolean page(Deletion deletion);
}
