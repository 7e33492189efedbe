package com.aresgen.workflows.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of failure that a step may be repeated on. */
public enum RetryOn {
    /** The attempt's timeout passed. */
    TIMEOUT,
    /** A model's or another server could not be reached, or broke off. */
    UPSTREAM,
    /** A status from 500 to 599. */
    HTTP_5XX,
    HTTP_429,
    /** A model answered with nothing. Not among the defaults: a definition names it. */
    EMPTY_ANSWER;

    /** As definitions spell it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RetryOn> of(String wire) {
        return Stream.of(values()).filter(on -> on.wire().equals(wire)).findFirst();
    }
}
