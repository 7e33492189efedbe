package com.aresgen.templates;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.HttpFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The program that runs a function in a JVM of its own up to its first answer: created with the environment of the
 * process, primed, called once. {@link ColdStartTest} starts it on the function's jar.
 */
final class FirstCall {
    private static final Duration TIME_LEFT = Duration.ofSeconds(29);
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
        handler.handleRequest(new ByteArrayInputStream(event), answer, new CallContext(TIME_LEFT));
        var end = System.nanoTime();
        Files.writeString(
                Path.of(arguments[2]), millis(start, snapshot) + "\n" + millis(snapshot, end) + "\n" + answer);
    }

    private static long millis(long from, long to) {
        return (to - from) / NANOS_PER_MILLI;
    }
}
