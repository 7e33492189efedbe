package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no well-behaved client sends, byte by byte. */
final class WireTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v1/items\r\n\r\n",
                "GET /v1/items HTTP/1.0\r\nHost: x\r\n\r\n",
                "GET /v1/items HTTP/3.7\r\nHost: x\r\n\r\n",
                "GET /v1/it ems HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/items?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/<script> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/items HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
                "GET /v1/items HTTP/1.1\r\n\r\n",
                "POST /v1/items HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
            })
    void a_malformed_request_is_a_problem(String request) throws IOException {
        var answer = exchange(request);
        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("application/problem+json");
        assertThat(answer).contains("\"code\": \"bad_request\"");
    }

    @Test
    void huge_headers_are_a_problem() throws IOException {
        var answer = exchange("GET /v1/items HTTP/1.1\r\nHost: x\r\nX-Huge: " + "h".repeat(40_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("application/problem+json");
    }

    @Test
    void a_connection_serves_several_requests() throws IOException {
        var request = "GET /v1/items HTTP/1.1\r\nHost: x\r\n";
        var answer = exchange(request + "\r\n" + request + "Connection: close\r\n\r\n");
        assertThat(answer.split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void expect_continue_is_answered() throws IOException {
        var answer = exchange("POST /v1/items HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nConnection: close\r\n"
                + "Content-Length: 2\r\n\r\n{}");
        assertThat(answer).contains("HTTP/1.1 100").contains("HTTP/1.1 200");
    }

    @Test
    void a_chunked_body_without_length_arrives() throws IOException {
        var head = "POST /v1/items HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        var answer = exchange(head + "5\r\nhello\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"body\":\"hello\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\nhello\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n", "ffffffffff\r\nhello", "9\r\nhello"})
    void chunks_that_are_none_are_a_problem(String chunks) throws IOException {
        var answer = exchange("POST /v1/items HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\": \"bad_request\"");
    }

    @Test
    void an_encoded_body_arrives_as_it_is() throws IOException {
        var answer = exchange("POST /v1/items HTTP/1.1\r\nHost: x\r\nContent-Encoding: identity\r\n"
                + "Connection: close\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"body\":\"hello\"");
    }

    @Test
    void a_body_that_is_announced_too_large_is_not_waited_for() throws IOException {
        assertThat(untilClosed("POST /v1/items HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_caller_who_says_close_sees_the_end() throws IOException {
        assertThat(untilClosed("GET /v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
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
    void head_has_headers_and_no_body() throws IOException {
        var answer = exchange("HEAD /v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void options_reaches_any() throws IOException {
        var answer = exchange("OPTIONS /v1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("AresGen-EU-Other");
    }

    /** The answer to a caller that closes its output after the request. */
    private static String exchange(String request) throws IOException {
        try (var socket = sent(request)) {
            socket.shutdownOutput();
            return rest(socket);
        }
    }

    /** The answer up to the point where the server closes the connection. */
    private static String untilClosed(String request) throws IOException {
        try (var socket = sent(request)) {
            return rest(socket);
        }
    }

    private static Socket sent(String request) throws IOException {
        var base = Running.api().baseUrl();
        var socket = new Socket(base.getHost(), base.getPort());
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
