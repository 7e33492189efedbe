package com.aresgen.models.openai;

import static com.aresgen.models.upstream.ServerScript.event;
import static com.aresgen.models.upstream.ServerScript.hang;
import static com.aresgen.models.upstream.ServerScript.head;
import static com.aresgen.models.upstream.ServerScript.json;
import static com.aresgen.models.upstream.ServerScript.raw;
import static com.aresgen.models.upstream.ServerScript.repeat;
import static com.aresgen.models.upstream.ServerScript.reset;
import static com.aresgen.models.upstream.ServerScript.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server's fault is soon reported as a failure with a plain sentence, and leaves no connection open. */
class FaultsTest {
    private static final long GIGABYTE = 1L << 30;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HELLO = "{\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}";
    private static final String[] JSON = {"Content-Type: application/json"};
    private static final String TIMEOUT = "UpstreamTimeout[]";

    static Stream<Arguments> beforeTheFirstEvent() {
        return Stream.of(
                arguments("it closes without a word", (ServerScript) _ -> {}, "broke off"),
                arguments("it resets", reset(), "broke off"),
                arguments("it does not speak HTTP", raw("SSH-2.0-OpenSSH_9.6\r\n"), "does not speak HTTP"),
                arguments(
                        "its head never ends",
                        raw("HTTP/1.1 200 OK\r\n").then(repeat("X-A: b\r\n", GIGABYTE)),
                        "broke off"),
                arguments("a page", head(200, "Content-Type: text/html").then(raw("<html>")), "not JSON"),
                arguments("no JSON", head(200, JSON).then(raw("Hello")), "not JSON"),
                arguments("JSON cut in two", head(200, JSON).then(raw("{\"choices\":[{\"mess")), "not JSON"),
                arguments("no object", json(200, "[]"), "not JSON, or not an object"),
                arguments("nothing", json(200, ""), "not JSON"),
                arguments("no choice", json(200, "{\"choices\":[]}"), "without content"),
                arguments("an error called success", json(200, "{\"error\":{\"message\":\"boom\"}}"), "failed"),
                arguments("deep nesting", json(200, "[".repeat(9000)), "not JSON"),
                arguments(
                        "a huge number",
                        json(
                                200,
                                "{\"choices\":[{\"message\":{\"content\":\"a\"},"
                                        + "\"logprobs\":{\"content\":[1e-999999999]}}]}"),
                        "not JSON"),
                arguments("no UTF-8", head(200, JSON).then(raw(new byte[] {'"', (byte) 0xC3, '"'})), "not UTF-8"),
                arguments(
                        "a gigabyte",
                        head(200, JSON[0], "Content-Length: " + GIGABYTE).then(repeat(" ".repeat(65536), GIGABYTE)),
                        "more than an answer may hold"),
                arguments(
                        "without end",
                        head(200, JSON).then(repeat(" ".repeat(65536), Long.MAX_VALUE)),
                        "more than an answer may hold"),
                arguments(
                        "a gzip bomb",
                        head(200, JSON[0], "Content-Encoding: gzip").then(raw(bomb())),
                        "more than an answer may hold"),
                arguments("an unknown encoding", json(200, "{}", "Content-Encoding: br"), "not asked for"),
                arguments("a gzip bomb in disguise", head(200, JSON).then(raw(bomb())), "UTF-8"),
                arguments("a redirect", json(302, "{}", "Location: http://localhost:1/"), "redirect"),
                arguments(
                        "cut in a chunk",
                        raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n50\r\n{"),
                        "broke off"));
    }

    static Stream<Arguments> inAStream() {
        return Stream.of(
                arguments("it falls silent", hang(), TIMEOUT),
                arguments("only comments", OpenAiCalls.repeatSlowly(": ping\n\n"), TIMEOUT),
                arguments("it closes", (ServerScript) _ -> {}, "in the middle of the answer"),
                arguments("it resets", reset(), "broke off"),
                arguments("DONE without having begun or ended", event("[DONE]"), "without a finish reason"),
                arguments(
                        "an error",
                        event("{\"error\":{\"message\":\"boom\",\"code\":500}}").then(hang()),
                        "failed"),
                arguments(
                        "it is overloaded",
                        event("{\"error\":{\"type\":\"overloaded_error\"}}").then(hang()),
                        "is overloaded"),
                arguments(
                        "finish_reason error",
                        event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"error\"}]}")
                                .then(hang()),
                        "in the middle"),
                arguments("no JSON", event("Hello").then(hang()), "not JSON"),
                arguments("no UTF-8", raw(new byte[] {'d', (byte) 0xC3, '\n'}).then(hang()), "not UTF-8"),
                arguments(
                        "a line without end",
                        raw("data: ").then(repeat("x".repeat(8192), Long.MAX_VALUE)),
                        "more than"),
                arguments("comments without end", repeat(": ping\n\n".repeat(1000), Long.MAX_VALUE), "more than"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beforeTheFirstEvent")
    void failsEitherWayBeforeTheFirstEvent(String name, ServerScript script, String detail) throws Exception {
        try (var upstream = Upstream.playing(script)) {
            assertThat(OpenAiCalls.complete(upstream))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Completion.Declined.class,
                            declined ->
                                    assertThat(declined.failure().toString()).contains("UpstreamError", detail));
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
            assertThat(OpenAiCalls.stream(upstream))
                    .as(name)
                    .isInstanceOfSatisfying(
                            AnswerStart.Declined.class,
                            declined ->
                                    assertThat(declined.failure().toString()).contains("UpstreamError", detail));
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
            assertThat(upstream.asked()).as("sent once each").hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inAStream")
    void declinesAStreamThatFailsBeforeItsFirstContent(String name, ServerScript script, String detail)
            throws Exception {
        try (var upstream = Upstream.playing(stream().then(script))) {
            var opening = OpenAiCalls.stream(upstream);

            assertThat(opening.toString()).as(name).contains("Declined", detail);
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
            assertThat(upstream.asked()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inAStream")
    void breaksAStreamThatFailsInTheMiddleAndLosesNothing(String name, ServerScript script, String detail)
            throws Exception {
        try (var upstream = Upstream.playing(stream().then(event(HELLO)).then(script))) {
            var events = OpenAiCalls.events(upstream);

            assertThat(events.getFirst())
                    .isInstanceOfSatisfying(
                            Event.Part.class,
                            said -> assertThat(said.part().content()).isEqualTo("Hello"));
            assertThat(events).hasSize(2);
            assertThat(events.getLast().toString()).as(name).contains("Broken", detail);
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
        }
    }

    private static byte[] bomb() {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                for (int i = 0; i < 1000; i++) {
                    gzip.write(new byte[65536]);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
