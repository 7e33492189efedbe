package com.aresgen.lambda.logs;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A member of every line that this thread logs until the scope is closed: what caused the line, so that the lines of one
 * call, of one run or of one invocation of Lambda are found together. The audit and metrics lines have members of their
 * own instead.
 */
public final class LogScope implements AutoCloseable {
    private final String member;
    private final @Nullable String before;

    private LogScope(String member, String value) {
        this.member = member;
        this.before = MDC.get(member);
        if (!value.isEmpty()) {
            MDC.put(member, value);
        }
    }

    /** Of a call, by the id that its caller sees. */
    public static LogScope ofRequest(String id) {
        return new LogScope("request_id", id);
    }

    /** Of a run, and of the calls that it makes. */
    public static LogScope ofRun(String id) {
        return new LogScope("run_id", id);
    }

    /** Of an invocation, by the id that Lambda's own lines have; none if it is empty, as outside Lambda. */
    public static LogScope ofInvocation(String id) {
        return new LogScope("aws_request_id", id);
    }

    /** The work in the scopes of the thread that calls this, on whichever thread it runs. */
    public static <T> Callable<T> carriedBy(Callable<T> work) {
        var members = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.<String, String>of());
        return () -> {
            MDC.setContextMap(members);
            try {
                return work.call();
            } finally {
                MDC.clear();
            }
        };
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(member);
        } else {
            MDC.put(member, before);
        }
    }
}
