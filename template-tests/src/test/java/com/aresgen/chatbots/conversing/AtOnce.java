package com.aresgen.chatbots.conversing;

import com.aresgen.suite.Reply;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Calls that are sent at the same time. */
final class AtOnce {
    private AtOnce() {}

    /** The replies in the order of the calls. */
    static List<Reply> all(List<Supplier<Reply>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = calls.stream()
                    .<Callable<Reply>>map(call -> () -> {
                        start.await();
                        return call.get();
                    })
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
