package com.aresgen.api;

import static com.aresgen.api.ProbeLog.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes without a key, with a bad one, and of APIs that fail. */
class FailedProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ServerScript CREATED = ServerScript.json(201, "{\"id\":\"doc_1\"}");
    private static final ServerScript DELETED = ServerScript.json(200, "{\"deletion_id\":\"del_1\"}");

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey key = tenant.admin();
    private final ProbeLog log = new ProbeLog();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"key\":\"\"}", "{\"other\":\"ares_eu_x\"}"})
    void withoutAKeyNothingIsCalled(String secret) {
        try (var api = Upstream.playing(CREATED)) {
            probe(api, secret);

            assertThat(api.asked()).isEmpty();
        }
        assertThat(log.metrics()).isEmpty();
        assertThat(log.errors()).isEmpty();
        assertThat(log.notices()).anySatisfy(line -> {
            assertThat(line.path("level").stringValue()).isEqualTo("INFO");
            assertThat(line.path("message").stringValue()).contains("no key");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":\"sk-of-another-api\"}", "{\"key\":7}", "sk-of-another-api", "\"sk-of-another"})
    void aSecretThatHoldsNoKeyIsAFailure(String secret) {
        try (var api = Upstream.playing(CREATED)) {
            probe(api, secret);

            assertThat(api.asked()).isEmpty();
        }
        assertFailed("key");
        assertThat(LogLines.raw()).noneMatch(line -> line.contains("sk-of-another"));
    }

    @Test
    void aKeyThatIsUnknownIsAFailure() {
        var unknown = BearerKey.create(Region.EU);
        ProbeLog.probe(RunningApi.eu().local().baseUrl(), secret(unknown), PATIENCE);

        assertFailed("create");
        assertThat(log.error().path("status").intValue()).isEqualTo(401);
        assertThat(log.error().path("code").stringValue()).isEqualTo("invalid_token");
        assertThat(log.error().path("request_id").stringValue()).startsWith("req_");
        assertThat(LogLines.raw()).noneMatch(line -> line.contains(unknown.secret()));
    }

    @Test
    void aKeyThatMayOnlyReadIsAFailure() {
        ProbeLog.probe(RunningApi.eu().local().baseUrl(), secret(tenant.key(Role.VIEWER)), PATIENCE);

        assertFailed("create");
        assertThat(log.error().path("code").stringValue()).isEqualTo("insufficient_role");
    }

    @Test
    void aTextThatIsReadOtherwiseIsAFailureAndDeletedAllTheSame() {
        var other = ServerScript.json(200, "{\"content\":\"another text\"}", "X-Request-Id: req_2");
        try (var api = Upstream.playing(CREATED, other, DELETED)) {
            probe(api, secret(key));

            assertThat(lines(api))
                    .containsExactly("POST /v1/documents", "GET /v1/documents/doc_1", "DELETE /v1/documents/doc_1");
        }
        assertFailed("read");
        assertThat(log.error().path("request_id").stringValue()).isEqualTo("req_2");
    }

    @Test
    void aDocumentThatStaysIsAFailure() {
        var read = ServerScript.json(200, Json.MAPPER.writeValueAsString(Map.of("content", ProbeLog.CONTENT)));
        try (var api = Upstream.playing(CREATED, read, ServerScript.json(403, "{\"code\":\"insufficient_role\"}"))) {
            probe(api, secret(key));
        }
        assertFailed("delete");
        assertThat(log.error().path("status").intValue()).isEqualTo(403);
        assertThat(log.error().path("code").stringValue()).isEqualTo("insufficient_role");
    }

    /** It may have been made; the same call again names it. */
    @Test
    void aDocumentOfWhichNothingIsKnownIsDeletedAllTheSame() {
        try (var api = Upstream.playing(ServerScript.json(502, "<html>Bad gateway</html>"), CREATED, DELETED)) {
            probe(api, secret(key));

            assertThat(lines(api))
                    .containsExactly("POST /v1/documents", "POST /v1/documents", "DELETE /v1/documents/doc_1");
            var first = api.asked().getFirst();
            var second = api.asked().get(1);
            assertThat(second.body()).isEqualTo(first.body()).contains(ProbeLog.CONTENT);
            assertThat(Objects.requireNonNull(second.headers().get("idempotency-key")))
                    .isNotEmpty()
                    .isEqualTo(first.headers().get("idempotency-key"));
        }
        assertFailed("create");
        assertThat(log.error().path("status").intValue()).isEqualTo(502);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anApiThatDoesNotAnswerInTimeIsAFailure(boolean begins) {
        var hanging =
                begins ? ServerScript.head(201, "Content-Length: 99").then(ServerScript.hang()) : ServerScript.hang();
        try (var api = Upstream.playing(hanging)) {
            ProbeLog.probe(URI.create(api.address()), secret(key), Duration.ofMillis(300));
        }
        assertFailed("create");
        assertThat(log.error().path("stack_trace").stringValue()).contains("TimeoutException");
    }

    @Test
    void anApiThatCannotBeReachedIsAFailure() {
        ProbeLog.probe(URI.create("http://127.0.0.1:9"), secret(key), PATIENCE);

        assertFailed("create");
        assertThat(log.error().path("stack_trace").stringValue()).contains("ConnectException");
    }

    private void assertFailed(String step) {
        assertThat(log.error().path("level").stringValue()).isEqualTo("ERROR");
        assertThat(log.error().path("step").stringValue()).isEqualTo(step);
        assertThat(log.metric().path("ProbeFailed").doubleValue()).isOne();
        assertThat(log.metric().has("ProbeLatency")).isFalse();
        assertThat(LogLines.raw()).noneMatch(line -> line.contains(key.secret()));
    }

    private static void probe(Upstream api, String secret) {
        ProbeLog.probe(URI.create(api.address()), secret, PATIENCE);
    }

    private static List<String> lines(Upstream api) {
        return api.asked().stream()
                .map(asked -> asked.line().replace(" HTTP/1.1", ""))
                .toList();
    }
}
