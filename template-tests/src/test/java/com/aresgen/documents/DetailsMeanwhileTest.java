package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Details, text and versions are changed at once, and none makes another wait or disappear. */
final class DetailsMeanwhileTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created("one\n");

    @Test
    void nothingIsLost() throws Exception {
        var typing = IntStream.range(0, 3)
                .<Callable<Reply>>mapToObj(
                        i -> () -> document.edit("""
                        {"base_revision":0,"changes":[4,[0,"line %d",""]]}""".formatted(i)).send());
        var calls = Stream.concat(
                Stream.<Callable<Reply>>of(
                        document.patch("{\"title\":\"Quay\"}")::send,
                        document.patch("{\"metadata\":{\"a\":\"1\"}}")::send,
                        () -> document.restore(1),
                        () -> document.post("/tokens", "{}").send()),
                typing);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls.toList())) {
                assertThat(call.get().status()).as(call.get().body()).isBetween(200, 201);
            }
        }

        var now = document.json();
        assertThat(now.path("title").stringValue()).isEqualTo("Quay");
        assertThat(now.at("/metadata/a").stringValue()).isEqualTo("1");
        var log = Log.of(document);
        assertThat(log.replayed("one\n")).isEqualTo(now.path("content").stringValue());
        assertThat(log.revisions().toString()).contains("line 0", "line 1", "line 2");
        assertThat(document.get("").header("ETag"))
                .as("two changes of details")
                .isEqualTo("\"3.%d\"".formatted(document.revision()));
    }
}
