package com.aresgen.local.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.WebFunction;
import com.aresgen.local.StartRefused;
import com.aresgen.local.iam.Identity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function that can be called; one instance serves all calls at once, as handlers are stateless and thread-safe. */
public record LocalFunction(Identity identity, Duration timeout, Object handler, Optional<Adapter> adapter) {
    static LocalFunction of(Identity identity, FunctionDefinition definition, Object handler) {
        return new LocalFunction(identity, definition.timeout(), handler, adapter(identity, definition, handler));
    }

    private static Optional<Adapter> adapter(Identity identity, FunctionDefinition definition, Object handler) {
        if (!definition.behindAdapter()) {
            return Optional.empty();
        }
        if (handler instanceof WebFunction function) {
            return Optional.of(new Adapter(function, arn(identity), definition.timeout()));
        }
        throw new StartRefused(definition.place() + ": the handler " + definition.handler()
                + " is no WebFunction, but the template starts it as one.");
    }

    public String name() {
        return identity.function();
    }

    /**
     * Calls the function on a thread of its own and waits.
     *
     * @param patience how long the caller waits; the function itself runs until its own timeout, as in Lambda
     */
    public InvocationResult invoke(byte[] event, Duration patience) {
        var call = new FutureTask<>(() -> run(event));
        Thread.ofVirtual().name(name()).start(call);
        try {
            return new InvocationResult.Returned(
                    call.get(least(patience, timeout).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return late(call, patience);
        } catch (ExecutionException thrown) {
            return failed(Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new InvocationResult.TooLate();
        }
    }

    /** Calls a worker and waits for it; empty when it failed, which is logged. */
    @SuppressWarnings("unchecked")
    public <E, R> Optional<R> call(E event, Class<R> response) {
        var context = CallContext.of(name(), arn(identity), timeout);
        var call =
                new FutureTask<>(() -> response.cast(((RequestHandler<E, ?>) handler).handleRequest(event, context)));
        Thread.ofVirtual().name(name()).start(call);
        try {
            return Optional.of(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            call.cancel(true);
            failed(new IllegalStateException("Task timed out after " + timeout.toSeconds() + " seconds"));
        } catch (ExecutionException thrown) {
            failed(Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException _) {
            call.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private byte[] run(byte[] event) throws IOException {
        var response = new ByteArrayOutputStream();
        ((RequestStreamHandler) handler)
                .handleRequest(
                        new ByteArrayInputStream(event), response, CallContext.of(name(), arn(identity), timeout));
        return response.toByteArray();
    }

    private static String arn(Identity identity) {
        return identity.region().arn("lambda", "function:" + identity.function());
    }

    private InvocationResult late(FutureTask<byte[]> call, Duration patience) {
        var left = timeout.minus(patience);
        if (!left.isPositive()) {
            call.cancel(true);
            return new InvocationResult.Failed(
                    "Task timed out after " + timeout.toSeconds() + ".00 seconds", Optional.empty());
        }
        Thread.ofVirtual().start(() -> endAfter(call, left));
        return new InvocationResult.TooLate();
    }

    private void endAfter(FutureTask<byte[]> call, Duration left) {
        try {
            call.get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            call.cancel(true);
        } catch (ExecutionException thrown) {
            failed(Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException _) {
            call.cancel(true);
        }
    }

    /** An exception that leaves a handler is a bug: Lambda logs it, so local mode does too. */
    private InvocationResult failed(Throwable thrown) {
        System.err.println(name() + " failed:");
        thrown.printStackTrace();
        return new InvocationResult.Failed(thrown.toString(), Optional.of(thrown));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
