package com.aresgen.clients;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The statuses that a client received, retries included, in order. */
final class ClientAttempts implements Interceptor {
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final Runnable onEach;

    ClientAttempts() {
        this(() -> {});
    }

    ClientAttempts(Runnable onEach) {
        this.onEach = onEach;
    }

    List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        statuses.add(response.code());
        onEach.run();
        return response;
    }
}
