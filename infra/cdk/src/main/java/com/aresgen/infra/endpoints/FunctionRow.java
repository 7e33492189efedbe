package com.aresgen.infra.endpoints;

import java.time.Duration;
import java.util.List;

/** A row that needs a function: an endpoint, or a worker that no caller sees. */
public sealed interface FunctionRow permits ApiEndpoint, Worker {
    HandlerName handler();

    /** All that the function may do. */
    List<Grant> grants();

    /** Whether it is a web server behind the adapter. */
    boolean streams();

    /** How long it may take. */
    Duration timeout();

    /** In a few words, for whoever finds it in the console. */
    String description();
}
