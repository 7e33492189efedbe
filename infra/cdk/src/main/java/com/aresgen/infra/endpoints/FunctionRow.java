package com.aresgen.infra.endpoints;

import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.LogName;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A row that needs a function: an endpoint, a route of the WebSocket API, or a worker that no caller sees. */
public sealed interface FunctionRow permits ApiEndpoint, SocketRoute, Worker {
    HandlerName handler();

    /** All permissions of the function. */
    List<Grant> grants();

    /** Whether the function is a web server behind the adapter. */
    boolean streams();

    /** How long the function may take. */
    Duration timeout();

    /** What it gets of Lambda. */
    Capacity capacity();

    /** Whether it writes a line of audit for each call. */
    boolean isAudited();

    /** Whether it writes metrics of its own to its log. */
    default boolean measures() {
        return isAudited();
    }

    /** The log group that it writes to. */
    default LogName log() {
        return isAudited() ? LogName.CALLS : LogName.WORKERS;
    }

    /** The addresses that it knows. */
    Set<Address> addresses();

    /** A few words for an operator who finds the function in the console. */
    String description();
}
