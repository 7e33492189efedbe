package com.aresgen.chat.streaming;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.limits.StoredLeases;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of one key at the same time. */
@Timeout(60)
class ConcurrentStreamsTest {
    private static final int MOST = 40;

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Semaphore endings = new Semaphore(0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endAll() {
        endings.release(2 * MOST);
        threads.close();
    }

    @Test
    void theFortyFirstIsRefusedUntilAnotherHasEnded() throws Exception {
        RunningApi.eu()
                .upstream()
                .play(ServerScript.stream()
                        .then(ServerScript.event(UpstreamStream.said("one")))
                        .then(_ -> endings.acquire())
                        .then(UpstreamStream.end()));
        var running = new ArrayList<>(begun(MOST, tenant.admin()));

        assertProblem(send(tenant.admin()), 429, "too_many_in_flight");
        assertThat(Row.named("CompleteChat")
                        .request()
                        .as(tenant.key(Role.EDITOR))
                        .send()
                        .status())
                .as("another key")
                .isEqualTo(200);

        endings.release();
        var ended = (Reply) CompletableFuture.anyOf(running.toArray(CompletableFuture[]::new))
                .get(10, TimeUnit.SECONDS);
        assertThat(ended.isDone()).isTrue();
        running.removeIf(CompletableFuture::isDone);
        running.addAll(begun(1, tenant.admin()));
        endings.release(MOST);
        for (var reply : running) {
            assertThat(reply.get(10, TimeUnit.SECONDS).isDone()).isTrue();
        }
    }

    @Test
    void aCallerThatLeavesIsNoLongerCounted() throws Exception {
        RunningApi.eu()
                .upstream()
                .play(Stream.generate(ConcurrentStreamsTest::word)
                        .limit(100)
                        .reduce(ServerScript.stream(), ServerScript::then)
                        .then(ServerScript.hang()));
        var stored = new StoredLeases(tenant.admin().keyId());
        try (var caller =
                Listener.to(UpstreamStream.request(), tenant.admin(), "").get(10, TimeUnit.SECONDS)) {
            assertThat(caller.line()).contains("assistant");
            assertThat(stored.count()).isOne();
        }

        Waiting.until(() -> stored.count() == 0);
    }

    private static ServerScript word() {
        return ServerScript.event(UpstreamStream.said("word")).then(ServerScript.pause(Duration.ofMillis(20)));
    }

    /** Streams that the model has begun to answer. */
    private List<CompletableFuture<Reply>> begun(int number, BearerKey key) {
        var upstream = RunningApi.eu().upstream();
        var before = upstream.asked().size();
        var replies = IntStream.range(0, number)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> send(key), threads))
                .toList();
        Waiting.until(() -> upstream.asked().size() == before + number);
        return replies;
    }

    private static Reply send(BearerKey key) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", UpstreamStream.request().toString())
                .as(key)
                .send();
    }
}
