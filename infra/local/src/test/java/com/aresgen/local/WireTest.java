package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.aresgen.local.wire.Wire;
import com.aresgen.local.wire.WireAnswer;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-behaved client sends, byte by byte. */
final class WireTest {
    private static final String GET = "GET /v1/items HTTP/1.1\r\nHost: x\r\n";
    private static final String POST = "POST /v1/items HTTP/1.1\r\nHost: x\r\n";

    private final Wire wire = new Wire(Running.api().baseUrl());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v1/items\r\n\r\n",
                "GET  /v1/items HTTP/1.1\r\nHost: x\r\n\r\n",
                " /v1/items HTTP/1.1\r\nHost: x\r\n\r\n",
                "G@T /v1/items HTTP/1.1\r\nHost: x\r\n\r\n",
                "GE(T /v1/items HTTP/1.1\r\nHost: x\r\n\r\n",
                "G\u00e9T /v1/items HTTP/1.1\r\nHost: x\r\n\r\n",
                "G\0T /v1/items HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/items HTTP/1.0\r\n\r\n",
                "GET /v1/items HTTP/1.2\r\nHost: x\r\n\r\n",
                "GET /v1/items HTTP/3.7\r\nHost: x\r\n\r\n",
                "GET /v1/items HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /v1/items http/1.1\r\nHost: x\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /v1/it ems HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/% HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/\0 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/items?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/items?a=\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/items#part HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/<script> HTTP/1.1\r\nHost: x\r\n\r\n",
            })
    void a_malformed_request_line_is_a_problem(String request) {
        assertMalformed(wire.ask(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                ": x",
                "X-A : x",
                "X@A: x",
                "X-Caf\u00e9: x",
                " X-A: x",
                "X-A: x\r\n folded",
                "X-A: a\0b",
                "X-A: a\u0001b",
                "X-A: a\rb",
                "X-A: a\nX-B: b",
                "Host: y",
            })
    void a_malformed_header_is_a_problem(String header) {
        assertMalformed(wire.ask(GET + header + "\r\n\r\n"));
        assertMalformed(wire.ask(POST + header + "\r\nContent-Length: 2\r\n\r\n{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Host:\r\n", "Host: a b\r\n", "Host: a:b\r\n", "Host: caf\u00e9\r\n", "Host: [::z]\r\n"})
    void a_request_without_a_valid_host_is_a_problem(String host) {
        assertMalformed(wire.ask("GET /v1/items HTTP/1.1\r\n" + host + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1", "GET /v1/items HTTP/1.1\r\nHost", GET, GET + "X-A: x"})
    void a_request_that_ends_in_its_head_is_a_problem(String request) {
        assertMalformed(wire.askAndHangUp(request));
    }

    @Test
    void a_caller_who_leaves_without_a_request_gets_no_answer() {
        assertThat(wire.askAndHangUp("").text()).isEmpty();
        assertThat(wire.askAndHangUp(GET + "\r\n").status()).isEqualTo(200);
    }

    @Test
    void huge_headers_are_a_problem() {
        assertMalformed(wire.ask(GET + "X-Huge: " + "h".repeat(40_000) + "\r\n\r\n"));
        assertMalformed(wire.ask(GET + "X: h\r\n".repeat(10_000) + "\r\n"));
        assertMalformed(wire.ask("GET /v1/" + "h".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        assertMalformed(wire.ask("G".repeat(40_000) + " /v1/items HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    @Test
    void a_connection_serves_several_requests() {
        var answer = wire.ask(GET + "\r\n" + GET + "Connection: close\r\n\r\n");
        assertThat(answer.text().split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/items", "/v1/items/special", "/v1/throws", "/v2/nothing", "/docs/", "/docs/nothing"})
    void a_caller_who_says_close_sees_the_end(String path) {
        var answer = wire.ask("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(answer.body()).isNotEmpty();
    }

    /** On all other addresses of this machine the same port is still free. */
    @Test
    void the_front_door_is_on_the_loopback_address_only() throws IOException {
        var port = Running.api().baseUrl().getPort();
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatCode(() -> new ServerSocket(port, 1, address).close())
                            .as("port %s on %s", port, address)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void head_has_headers_and_no_body() {
        var answer = wire.ask("HEAD /v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).endsWith("\r\n\r\n");
    }

    @Test
    void options_reaches_any() {
        var answer = wire.ask("OPTIONS /v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("AresGen-EU-Other");
    }

    private static void assertMalformed(WireAnswer answer) {
        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\": \"bad_request\"");
    }
}
