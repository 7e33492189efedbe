package com.aresgen.store.runs;

/** A step put out more than {@link StepOutput#MOST_BYTES}. */
public final class OutputTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OutputTooLarge(long bytes) {
        super("The output has " + bytes + " bytes; a step may put out " + StepOutput.MOST_BYTES + ".");
    }

    /** Never null: the constructor sets it. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
