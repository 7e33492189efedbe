package com.aresgen.lambda.edge;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A function that may stream. The managed Java runtime sends a response only when it is complete, so in Lambda this is
 * an HTTP server of its own behind the Lambda Web Adapter, started by {@code functions/serve}.
 */
public abstract class WebFunction extends HttpFunction {
    /** The port that the adapter calls by default. */
    private static final int PORT = 8080;

    /** The endpoint of this name of a family. */
    protected WebFunction(Family family, String name) {
        super(family, name);
    }

    /** Listens on the loopback address; 0 takes a free port. */
    public final FunctionServer open(int port) {
        try {
            return FunctionServer.open(gateway().behindAdapter(), invocation(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the process in Lambda: it is ready, and so in the snapshot, only when its classes are loaded. */
    protected final void serve() {
        priming().attempt();
        open(PORT);
    }
}
