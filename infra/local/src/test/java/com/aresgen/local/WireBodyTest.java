package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.wire.Wire;
import com.aresgen.local.wire.WireAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the end of a body is found, with lengths and chunks of all kinds. */
final class WireBodyTest {
    private static final String POST = "POST /v1/items HTTP/1.1\r\nHost: x\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n";

    private final Wire wire = new Wire(Running.api().baseUrl());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello\r\n0\r\n\r\n",
                "2\r\nhe\r\n3\r\nllo\r\n000\r\n\r\n",
                "00000005\r\nhello\r\n0\r\n\r\n",
                "5;a=b\r\nhello\r\n0;c\r\n\r\n",
                "5 ; a = \"b;\\\"c\" ;d\r\nhello\r\n0\r\n\r\n",
                "5\r\nhello\r\n0\r\nX-Sum: 1\r\nX-Other: 2\r\n\r\n",
            })
    void chunks_with_or_without_extensions_and_trailers_are_a_body(String chunks) {
        var next = POST + "Connection: close\r\nContent-Length: 4\r\n\r\nnext";
        var answers = wire.ask(CHUNKED + "\r\n" + chunks + next).text();
        assertThat(answers).contains("\"body\":\"hello\"").contains("\"body\":\"next\"");
    }

    @Test
    void trailers_are_ignored() {
        var answer = wire.ask(CHUNKED + "Connection: close\r\n\r\n0\r\nX-Sum: 1\r\n\r\n");
        assertThat(answer.body()).contains("\"Transfer-Encoding\"").doesNotContain("X-Sum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n",
                "-5\r\n",
                "+5\r\nhello\r\n0\r\n\r\n",
                "0x5\r\n",
                "\r\n",
                " 5\r\n",
                "5 \r\n",
                ";a=b\r\n",
                "5;\r\n",
                "5;a=\"b\r\n",
                "5;\u0000\r\n",
                "80000000\r\n",
                "ffffffffff\r\n",
                "11111111111111111\r\n",
                "5\nhello",
                "3\r\nhello\r\n0\r\n\r\n",
                "5\r\nhelloXX0\r\n\r\n",
                "9\r\nhello\r\n0\r\n\r\n",
                "0\r\nno colon\r\n\r\n",
                "0\r\nX-A: a\0b\r\n\r\n",
            })
    void malformed_chunks_are_a_problem_at_once(String chunks) {
        assertMalformed(wire.ask(CHUNKED + "\r\n" + chunks));
    }

    @Test
    void a_chunk_or_trailers_without_end_are_a_problem() {
        assertMalformed(wire.ask(CHUNKED + "\r\n5;" + "a".repeat(100_000)));
        assertMalformed(wire.ask(CHUNKED + "\r\n0\r\n" + "X: y\r\n".repeat(20_000)));
    }

    @Test
    void a_chunk_that_announces_too_much_is_not_waited_for() {
        assertThat(wire.ask(CHUNKED + "\r\n7fffffff\r\nhello").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\nhel", "5\r\nhello", "5", "5\r\nhello\r\n0\r\n", "5\r\nhello\r\n0\r\nX-Sum: 1\r\n"})
    void chunks_that_end_with_the_connection_are_a_problem(String chunks) {
        assertMalformed(wire.askAndHangUp(CHUNKED + "\r\n" + chunks));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: many",
                "Content-Length:",
                "Content-Length: -5",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Content-Length: 5.0",
                "Content-Length: 5, 5",
                "Content-Length: 99999999999999999999",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            })
    void a_body_whose_end_is_not_certain_is_a_problem(String framing) {
        assertMalformed(wire.ask(POST + framing + "\r\n\r\nhello"));
    }

    @Test
    void a_body_shorter_than_its_length_is_a_problem() {
        assertMalformed(wire.askAndHangUp(POST + "Content-Length: 9\r\n\r\nhello"));
    }

    @Test
    void a_body_that_is_announced_too_large_is_not_waited_for() {
        assertThat(wire.ask(POST + "Content-Length: 100000000\r\n\r\n").status())
                .isEqualTo(413);
        assertThat(wire.ask(POST + "Expect: 100-continue\r\nContent-Length: 100000000\r\n\r\n")
                        .statusLine())
                .contains("413");
    }

    @Test
    void expect_continue_is_answered() {
        var answer = wire.ask(POST + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer.text()).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200");
    }

    @Test
    void an_encoded_body_arrives_as_it_is() {
        var answer =
                wire.ask(POST + "Content-Encoding: identity\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(answer.body()).contains("\"body\":\"hello\"");
    }

    private static void assertMalformed(WireAnswer answer) {
        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
        assertThat(answer.body()).contains("\"code\": \"bad_request\"");
    }
}
