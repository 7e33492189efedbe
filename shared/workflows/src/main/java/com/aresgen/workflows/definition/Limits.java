package com.aresgen.workflows.definition;

import java.time.Duration;

/** The sizes and times that bound a definition, and the times that hold where it says none. */
public final class Limits {
    public static final int TEXT_BYTES = 256 * 1024;
    public static final int DEPTH = 64;
    public static final int STEPS = 200;
    public static final int DEPENDENTS = 80;
    public static final int CONCURRENCY = 40;
    public static final int DEFAULT_CONCURRENCY = 10;
    public static final int ATTEMPTS = 20;
    /** In code points. */
    public static final int EXPRESSION = 2_000;

    public static final int FAULTS = 100;
    public static final int PATTERN = 500;
    /** Of the JSON that one template may evaluate to. */
    public static final int RESULT_BYTES = 5 * 1024 * 1024;

    public static final Duration DEFAULT_RUN = Duration.ofHours(1);
    public static final Duration RUN = Duration.ofDays(7);
    /** Of one attempt that calls a model, a document, a chatbot or a server. */
    public static final Duration DEFAULT_ATTEMPT = Duration.ofSeconds(60);

    public static final Duration ATTEMPT = Duration.ofMinutes(5);
    public static final Duration PAUSE = Duration.ofHours(1);
    public static final Duration DEFAULT_APPROVAL = Duration.ofHours(24);
    public static final Duration APPROVAL = Duration.ofDays(7);
    public static final Duration WAIT = Duration.ofDays(7);

    private Limits() {}
}
