package com.aresgen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.bench.units.CountedFunction;
import com.aresgen.bench.units.CountedFunction.Counted;
import com.aresgen.chat.complete.CompleteChatFunction;
import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.Draft;
import com.aresgen.chatbots.messages.SendMessageFunction;
import com.aresgen.documents.Documents;
import com.aresgen.documents.run.RunCommandFunction;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The time until the first byte of an answer, of which API Gateway waits for 5 minutes. These functions wait for 3 s, of
 * which 2 s are kept for the commit.
 */
class FirstByteTest {
    private static final String BOUND = "3000";
    private static final String SAID = "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}";
    private static final String END = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    private static final String CITE = """
            {"command":"cite","model":"remote/any","stream":true,"params":{"sources":[{"id":"a","text":"It boils."}]}}""";

    private final Tenant tenant = RunningApi.eu().newTenant();

    /** A call of each route that asks models; {@code %s} is for one more member. */
    private enum Asking {
        CHAT {
            @Override
            Counted send(Tenant tenant, String member) {
                return call(tenant, "CompleteChat", CompleteChatFunction::new, Map.of(), chat(member));
            }
        },
        COMMAND {
            @Override
            Counted send(Tenant tenant, String member) {
                return command(tenant, "{\"command\":\"rewrite\",\"model\":\"remote/any\"%s}".formatted(member));
            }
        },
        MESSAGE {
            @Override
            Counted send(Tenant tenant, String member) {
                var bot = Bot.of(tenant, Draft.generating(Bot.calm()));
                return call(
                        tenant,
                        "SendMessage",
                        SendMessageFunction::new,
                        Map.of("id", bot.id()),
                        "{\"content\":\"%s\"%s}".formatted(Bot.REFUND, member));
            }
        };

        abstract Counted send(Tenant tenant, String member);

        private static String chat(String member) {
            return """
                    {"model":"remote/any","messages":[{"role":"user","content":"Hello?"}]%s}""".formatted(member);
        }
    }

    static Stream<Asking> routes() {
        return Stream.of(Asking.values());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aWholeAnswerThatTakesLongerIsGivenUpWithTheAdviceToStream(Asking route) {
        RunningApi.eu().upstream().play(ServerScript.hang());
        var reply = route.send(tenant, "");

        assertTimeout(reply);
        assertThat(reply.json().path("detail").stringValue()).contains("\"stream\": true");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aStreamThatHasNotBegunByThenIsGivenUpWithoutThatAdvice(Asking route) {
        RunningApi.eu().upstream().play(ServerScript.hang());
        var reply = route.send(tenant, ",\"stream\":true");

        assertTimeout(reply);
        assertThat(reply.json().path("detail").stringValue()).doesNotContain("stream");
    }

    /** Its models are asked for whole answers before the stream begins. */
    @Test
    void soIsOneWhoseModelIsAskedForAWholeAnswerFirst() {
        RunningApi.eu().upstream().play(ServerScript.hang());

        assertTimeout(command(tenant, CITE));
    }

    @Test
    void noFallbackIsAskedWhenItsAnswerWouldBeginTooLate() {
        RunningApi.eu().upstream().play(ServerScript.hang());

        assertTimeout(Asking.CHAT.send(tenant, ",\"stream\":true,\"models\":[\"remote/b\",\"remote/c\"]"));
        assertThat(RunningApi.eu().upstream().asked()).hasSize(1);
    }

    /** This function waits for 3.5 s; its second call loads no classes, so its first event comes at once. */
    @Test
    void aStreamThatHasBegunMayTakeLonger() throws IOException {
        var body = Asking.chat(",\"stream\":true");
        var function = hurried("CompleteChat", CompleteChatFunction::new, "3500");
        var beginning = ServerScript.stream().then(ServerScript.event(SAID));
        var rest = ServerScript.event(END).then(ServerScript.event("[DONE]"));
        RunningApi.eu()
                .upstream()
                .play(
                        beginning.then(rest),
                        beginning
                                .then(ServerScript.pause(Duration.ofMillis(1_600)))
                                .then(rest));
        function.call(tenant.admin(), Map.of(), Map.of(), "", body).succeeded();

        assertThat(function.call(tenant.admin(), Map.of(), Map.of(), "", body).body())
                .endsWith("data: [DONE]\n\n");
    }

    /** The deployed function waits for 270 s, so this is no fault of the limit. */
    @Test
    void aServerThatGivesUpItselfIsNoReasonToStream() {
        RunningApi.eu().upstream().play(ServerScript.json(504, "{}"));
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chat/completions", """
                        {"model":"remote/%s","messages":[{"role":"user","content":"Hello?"}]}""".formatted(tenant.workspace()))
                .as(tenant.admin())
                .send();

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.code()).isEqualTo("upstream_timeout");
        assertThat(reply.json().path("detail").stringValue()).doesNotContain("stream");
    }

    private static void assertTimeout(Counted reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(504);
        assertThat(reply.json().path("code").stringValue()).isEqualTo("upstream_timeout");
        assertThat(reply.json().path("retryable").booleanValue()).isTrue();
    }

    private static Counted command(Tenant tenant, String body) {
        var document = new Documents(tenant.admin()).created("It's cold.");
        return call(tenant, "RunCommand", RunCommandFunction::new, Map.of("id", document.id()), body);
    }

    private static Counted call(
            Tenant tenant,
            String name,
            Function<Map<String, String>, HttpFunction> constructor,
            Map<String, String> path,
            String body) {
        var function = hurried(name, constructor, BOUND);
        try {
            return function.call(tenant.admin(), path, Map.of(), "", body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountedFunction hurried(
            String name, Function<Map<String, String>, HttpFunction> constructor, String millis) {
        return CountedFunction.cold(name, environment -> {
            var hurried = new TreeMap<>(environment);
            hurried.put("FIRST_BYTE_MILLIS", millis);
            return constructor.apply(hurried);
        });
    }
}
