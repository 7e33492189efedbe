package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The forms of a target (RFC 9112, section 3.2) and the versions of HTTP. */
final class TargetTest {
    private final Wire wire = new Wire(Running.api().baseUrl());

    @ParameterizedTest
    @CsvSource({
        "http://elsewhere/v1/items/42?a=b, elsewhere",
        "HTTPS://elsewhere:8443/v1/items/42?a=b, elsewhere:8443",
        "/v1/items/42?a=b, x",
    })
    void an_absolute_target_is_served_like_its_path_and_names_the_host(String target, String host) {
        var event = event("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(event.path("path").asString()).isEqualTo("/items/42");
        assertThat(event.path("queryStringParameters").path("a").asString()).isEqualTo("b");
        assertThat(event.path("headers").path("Host").asString()).isEqualTo(host);
        assertThat(event.path("requestContext").path("domainName").asString()).isEqualTo(host);
    }

    @Test
    void an_absolute_target_reaches_the_docs_too() {
        assertThat(status("GET http://x/docs/ HTTP/1.1")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET v1/items HTTP/1.1",
                "GET ftp://x/v1/items HTTP/1.1",
                "GET http:///v1/items HTTP/1.1",
                "GET http://user:secret@x/v1/items HTTP/1.1",
                "CONNECT x:443 HTTP/1.1",
            })
    void a_target_of_another_form_is_malformed(String line) {
        assertThat(status(line)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET http://x HTTP/1.1", "OPTIONS * HTTP/1.1"})
    void nothing_is_at_the_root_of_the_host(String line) {
        assertThat(status(line)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: keep-alive\r\n"})
    void a_request_in_http_1_0_is_answered_once_and_says_so(String header) {
        var event = event("POST /v1/items HTTP/1.0\r\nHost: x\r\n" + header + "Content-Length: 5\r\n\r\nhello");
        assertThat(event.path("body").asString()).isEqualTo("hello");
        assertThat(event.path("headers").path("Via").asString()).isEqualTo("1.0 local-mode");
    }

    private int status(String line) {
        return wire.ask(line + "\r\nHost: x\r\nConnection: close\r\n\r\n").status();
    }

    private JsonNode event(String request) {
        var answer = wire.ask(request);
        assertThat(answer.header("Connection")).hasValue("close");
        return Running.JSON.readTree(answer.body()).path("event");
    }
}
