package com.aresgen.workflows.definition.scope;

/** What {@code succeeded()} and {@code failed()} return in a {@code when}; {@code always()} is true. */
public record NeedsStatus(boolean allSucceeded, boolean anyFailed) {
    /** Of a step without needs, or all of whose needs succeeded. */
    public static final NeedsStatus GOOD = new NeedsStatus(true, false);
}
