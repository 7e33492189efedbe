package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.local.wire.Wire;
import com.aresgen.local.wire.WireAnswer;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as bytes: what is promised of them holds on routes that stream and on those that do not. */
class BareCallerTest {
    private static final String KEYED = "com.aresgen.suite.Row#withKey";

    private final Wire wire = new Wire(RunningApi.eu().local().baseUrl());
    private final BearerKey key = RunningApi.eu().newTenant().admin();

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void aCallerWhoSaysCloseGetsTheWholeAnswer(Row row) {
        var answer = wire.ask(request(row, "HTTP/1.1", bearer()));

        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(KEYED)
    void aCallerWhoSaysCloseGetsTheWholeRefusal(Row row) {
        assertRefused(wire.ask(request(row, "HTTP/1.1", "")), 401, "missing_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1", "HTTP/1.0"})
    void aStreamIsWhole(String version) {
        var answer = wire.ask(chat(version, """
                {
                  "model": "local/extractive-1",
                  "stream": true,
                  "messages": [{"role": "user", "content": "Summarize: Ships wait. The ice is thick. Coal is scarce."}]
                }"""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.header("Transfer-Encoding").isPresent()).isEqualTo(version.equals("HTTP/1.1"));
        assertThat(answer.body()).endsWith("data: [DONE]\n\n");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#routed")
    void aCallerOfTheOldVersionGetsAWholeAnswerWithoutChunks(Row row) {
        var answer = wire.ask(request(row, "HTTP/1.0", bearer()));

        assertThat(answer.header("Transfer-Encoding")).isEmpty();
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(KEYED)
    void bytesOutsideAsciiInAHeaderAreNoFault(Row row) {
        var plain = wire.ask(request(row, "HTTP/1.1", bearer()));

        var answer = wire.ask(request(
                row, "HTTP/1.1", bearer() + "X-Title: caf\u00e9\r\nUser-Agent: caf\u00e9/1\r\nCookie: caf\u00e9\r\n"));

        assertThat(answer.status()).isEqualTo(plain.status());
        var audited = LogLines.audited(answer.header("X-Request-Id").orElseThrow());
        assertThat(audited).hasSize(1);
        assertThat(audited.getFirst().path("key_id").asString()).isEqualTo(key.keyId());
        assertThat(audited.getFirst().path("user_agent").asString()).isEqualTo("caf\uFFFD/1");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#mutating")
    void bytesOutsideAsciiAreNoIdempotencyKey(Row row) {
        var answer = wire.ask(request(row, "HTTP/1.1", bearer() + "Idempotency-Key: caf\u00e9\r\n"));

        assertRefused(answer, 400, "invalid_idempotency_key");
        assertThat(LogLines.audited(answer.header("X-Request-Id").orElseThrow()))
                .singleElement()
                .satisfies(line -> assertThat(line.path("key_id").asString()).isEqualTo(key.keyId()));
    }

    @ParameterizedTest
    @MethodSource(KEYED)
    void bytesOutsideAsciiAreNoKey(Row row) {
        assertRefused(wire.ask(request(row, "HTTP/1.1", "Authorization: Bearer caf\u00e9\r\n")), 401, "invalid_token");
    }

    @ParameterizedTest
    @MethodSource(KEYED)
    void manyHeadersAreNoFault(Row row) {
        var many = IntStream.range(0, 300).mapToObj(i -> "X-" + i + ": a\r\n").collect(Collectors.joining());

        assertThat(wire.ask(request(row, "HTTP/1.1", bearer() + many)).status()).isLessThan(500);
    }

    private static void assertRefused(WireAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(Json.MAPPER.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private String bearer() {
        return "Authorization: Bearer " + key.text() + "\r\n";
    }

    private static String request(Row row, String version, String headers) {
        return request(
                row.event().path("httpMethod").asString(),
                row.path(),
                version,
                headers,
                row.event().path("body").asString(""));
    }

    private String chat(String version, String body) {
        return request("POST", "/v1/chat/completions", version, bearer(), body);
    }

    private static String request(String method, String path, String version, String headers, String body) {
        return """
                %s %s %s\r
                Host: x\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: %d\r
                %s\r
                %s""".formatted(method, path, version, body.length(), headers, body);
    }
}
