package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.gateway.LocalRoute;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswersTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void headers_of_the_function_arrive_and_those_of_the_gateway_are_remapped() {
        var response = Running.get("/v1/items");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().allValues("X-Many")).containsExactly("one", "two");
        assertThat(response.headers().firstValue("x-amzn-Remapped-Date")).hasValue("my own");
    }

    @Test
    void a_function_slower_than_its_integration_is_a_504() {
        var start = Instant.now();
        assertProblem("/v1/slow", 504, "upstream_timeout");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1_800));
    }

    @Test
    void a_function_slower_than_its_own_timeout_is_a_502() {
        var start = Instant.now();
        assertProblem("/v1/short", 502, "internal_error");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1_800));
    }

    @Test
    void an_integration_without_a_timeout_has_29_seconds() {
        assertThat(Running.api().routes())
                .filteredOn(route -> route.path().startsWith("/big"))
                .extracting(LocalRoute::timeout)
                .containsExactly(Duration.ofSeconds(29));
    }

    @Test
    void a_function_that_throws_is_a_502() {
        assertProblem("/v1/throws", 502, "internal_error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-json", "no-status", "object-body", "unknown-member", "empty"})
    void a_malformed_response_is_a_502(String how) {
        assertProblem("/v1/malformed/" + how, 502, "internal_error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8"})
    void a_whole_response_is_compressed_for_callers_who_name_gzip(String accepted) throws Exception {
        var request = Running.request("/v1/big/1").header("Accept-Encoding", accepted);
        var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.body().length).isLessThan(MEGABYTE / 10);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Running.get("/v1/big/1").body());
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/items, gzip", "/v1/big/1, br", "/v1/big/1, x-gzip"})
    void a_small_response_or_one_for_another_encoding_stays_as_it_is(String path, String accepted) {
        var response = Running.send(Running.request(path).header("Accept-Encoding", accepted));

        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void a_response_above_6_MB_is_a_502() {
        assertThat(Running.get("/v1/big/5").statusCode()).isEqualTo(200);
        assertProblem("/v1/big/6", 502, "internal_error");
        assertProblem("/v1/big/3?letter=%C3%A9", 502, "internal_error");
    }

    @Test
    void a_body_above_the_limit_is_a_413_declared_or_not() {
        var declared = Running.send(Running.post("/v1/items", new byte[10 * MEGABYTE + 1]));
        assertThat(declared.statusCode()).isEqualTo(413);
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[11 * MEGABYTE]));
        assertThat(Running.send(Running.request("/v1/items").POST(chunked)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void an_event_above_6_MB_never_reaches_the_function() {
        assertThat(Running.send(Running.post("/v1/items", new byte[7 * MEGABYTE]))
                        .statusCode())
                .isEqualTo(413);
    }

    private static void assertProblem(String path, int status, String code) {
        var response = Running.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Running.body(response).path("code").asString()).isEqualTo(code);
    }
}
