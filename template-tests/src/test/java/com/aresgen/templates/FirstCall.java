package com.aresgen.templates;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.lambda.edge.HttpFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program that runs a function in a JVM of its own up to its first answer: created with the environment of the
 * process, primed, called once. {@link ColdStartTest} starts it on the function's jar.
 */
final class FirstCall {
    private static final int MILLIS_LEFT = 29_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private FirstCall() {}

    /** Loaded at the moment of the snapshot, and so a mark in the JVM's list of loaded classes. */
    static final class Snapshot {
        private Snapshot() {}

        static long taken() {
            return System.nanoTime();
        }
    }

    /**
     * Runs the function.
     *
     * @param arguments the handler's class, the file with the event, the file for times and answer
     */
    public static void main(String[] arguments) throws Exception {
        var event = Files.readAllBytes(Path.of(arguments[1]));
        var start = System.nanoTime();
        var handler = Class.forName(arguments[0])
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
        if (handler instanceof HttpFunction function) {
            function.priming().prime();
        }
        var snapshot = Snapshot.taken();
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, context());
        var end = System.nanoTime();
        Files.writeString(
                Path.of(arguments[2]), millis(start, snapshot) + "\n" + millis(snapshot, end) + "\n" + answer);
    }

    private static long millis(long from, long to) {
        return (to - from) / NANOS_PER_MILLI;
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return MILLIS_LEFT;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
