package com.aresgen.restart;

import static com.aresgen.suite.TemplateTables.THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.dynamodb.TableCreation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the embedded engine and its files, even when the other tests run on another one. */
class KillTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int CALLERS = 6;
    private static final int CALLS = 150;

    @TempDir
    private Path folder;

    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Map<Integer, String> answered = new ConcurrentHashMap<>();

    @Test
    void aProcessKilledInTheMiddleOfCallsLosesNoTurnReplaysKeyedCallsAndGoesOnWithItsRun() throws Exception {
        var templates = ShortTimeouts.in(folder);
        var run = callUntilKilled(templates);
        assertThat(answered.size()).as("some answered, some under way").isBetween(10, sent.size() - 1);

        try (var again = ApiProcess.start(templates, folder)) {
            answered.forEach(
                    (n, body) -> assertThat(replay(again, n)).as("call %s", n).isEqualTo(body));
            for (int n : sent) {
                var body = replay(again, n);
                assertThat(replay(again, n)).as("call %s", n).isEqualTo(body);
                answered.putIfAbsent(n, body);
            }
            assertThat(answered.values())
                    .extracting(KillTest::thread)
                    .as("one thread a call")
                    .doesNotHaveDuplicates();
            run.assertEnds(again, folder, "killed once");
            assertThat(storedThreads(again))
                    .isEqualTo(answered.values().stream().map(KillTest::thread).collect(Collectors.toSet()));
        }
    }

    /** Keyed calls from several callers at once; the process dies once a part of them is answered. */
    private LongRun callUntilKilled(Path templates) throws Exception {
        try (var api = ApiProcess.start(templates, folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var run = LongRun.started(api);
            for (int caller = 0; caller < CALLERS; caller++) {
                var first = caller;
                threads.execute(() -> callOneAfterTheOther(api, first));
            }
            while (answered.size() < 40) {
                Thread.sleep(1);
            }
            api.kill();
            return run;
        }
    }

    private void callOneAfterTheOther(ApiProcess api, int first) {
        for (int n = first; n < CALLS; n += CALLERS) {
            sent.add(n);
            var response = call(api, n);
            if (response.isEmpty()) {
                return;
            }
            answered.put(n, response.get().body());
        }
    }

    /** Retries as clients do while the killed call's claim has not expired. */
    private static String replay(ApiProcess api, int n) {
        for (int attempt = 0; attempt < 100; attempt++) {
            var response = call(api, n).orElseThrow();
            if (response.statusCode() == 200) {
                return response.body();
            }
            assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
            pause();
        }
        throw new AssertionError("Call " + n + " is in progress for ever");
    }

    /** Empty if the process has ended. */
    private static Optional<HttpResponse<String>> call(ApiProcess api, int n) {
        var body = """
                {"model":"local/extractive-1","messages":[{"role":"user",
                "content":"Summarize in one sentence: Call %d came in. It was answered at once, and nothing was lost."}]}""".formatted(n);
        var request = HttpRequest.newBuilder(api.baseUrl().resolve("/v1/chat/completions"))
                .header("Authorization", "Bearer " + api.key())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "call-" + n)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String thread(String body) {
        return body.replaceFirst(".*\"thread_id\":\"(thr_[0-9A-Z]+)\".*", "$1");
    }

    private static Set<String> storedThreads(ApiProcess api) {
        try (var operator = TableCreation.operator(api.tables(), LocalRegion.EU)) {
            return operator.scanPaginator(scan -> scan.tableName(THREADS)).items().stream()
                    .map(item -> Objects.requireNonNull(item.get("thread")).s())
                    .collect(Collectors.toSet());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
