package com.aresgen.voice.phrases;

import java.util.List;

/** Filters one text of an answer, which arrives in parts. For one thread. */
public interface TextFilter {
    /** What can be passed on after this part; it may be empty. */
    String next(String part);

    /**
     * What was held, after the last part.
     *
     * @param isCut whether the text ends before its end, as another text of the answer was stopped
     */
    String rest(boolean isCut);

    /** How many phrases of the input were cut. */
    int hits();

    /** Whether nothing more comes out but {@link #rest}. */
    boolean isStopped();

    /**
     * The place in the input before which everything has come out or was cut. It stays where it is when that is not known
     * any more.
     */
    long settled();

    /** What was cut since the last call. */
    List<Cut> takeCuts();
}
