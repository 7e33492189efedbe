package com.aresgen.documents;

import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A model that is asked, and answers when the test lets it: what the test does in between happens meanwhile. */
public final class HeldModel {
    private static final int PATIENCE_SECONDS = 20;
    private final CountDownLatch released = new CountDownLatch(1);

    private HeldModel() {}

    /** The reply to a call that asks the model once, while {@code meanwhile} happens. */
    public static Reply during(Runnable meanwhile, ServerScript answer, Supplier<Reply> call) throws Exception {
        return new HeldModel().held(meanwhile, ServerScript.raw(""), answer, call);
    }

    /** The same, of a model that begins its answer before. */
    public static Reply during(Runnable meanwhile, ServerScript beginning, ServerScript rest, Supplier<Reply> call)
            throws Exception {
        return new HeldModel().held(meanwhile, beginning, rest, call);
    }

    private Reply held(Runnable meanwhile, ServerScript beginning, ServerScript rest, Supplier<Reply> call)
            throws ExecutionException, InterruptedException, TimeoutException {
        var upstream = RunningApi.eu().upstream();
        upstream.play(beginning
                .then(_ -> {
                    if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        throw new AssertionError("The test never released the model");
                    }
                })
                .then(rest));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reply = CompletableFuture.supplyAsync(call, threads);
            try {
                Waiting.until(() -> !upstream.asked().isEmpty() || reply.isDone());
                meanwhile.run();
            } finally {
                released.countDown();
            }
            return reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
