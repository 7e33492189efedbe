package com.aresgen.models.bedrock;

import static com.aresgen.models.bedrock.BedrockCalls.CLAUDE;
import static com.aresgen.models.bedrock.BedrockCalls.UPSTREAM;
import static com.aresgen.models.bedrock.BedrockCalls.USAGE;
import static com.aresgen.models.upstream.BedrockWire.answer;
import static com.aresgen.models.upstream.BedrockWire.delta;
import static com.aresgen.models.upstream.BedrockWire.error;
import static com.aresgen.models.upstream.BedrockWire.eventBytes;
import static com.aresgen.models.upstream.BedrockWire.exception;
import static com.aresgen.models.upstream.BedrockWire.stop;
import static com.aresgen.models.upstream.BedrockWire.stream;
import static com.aresgen.models.upstream.BedrockWire.usage;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Deadlines;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.ServerScript;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that goes wrong on Bedrock or on the way to it. */
class FaultsTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final ServerScript HELLO = stream().then(delta(0, "{\"text\":\"Hello\"}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | ThrottlingException           | Too many tokens, please wait before trying again. | UpstreamRateLimited | true",
                "503 | ServiceUnavailableException   | x | UpstreamError | true",
                "429 | ModelNotReadyException        | x | UpstreamError | true",
                "400 | ServiceQuotaExceededException | x | UpstreamRateLimited | true",
                "408 | ModelTimeoutException         | x | UpstreamTimeout | true",
                "424 | ModelErrorException           | x | UpstreamError | true",
                "500 | InternalServerException       | x | UpstreamError | true",
                "403 | AccessDeniedException         | You don't have access | UpstreamError | false",
                "403 | ExpiredTokenException         | x | UpstreamError | false",
                "404 | ResourceNotFoundException     | Could not resolve the foundation model | UpstreamError | false",
                "400 | ValidationException           | The provided model identifier is invalid. | UpstreamError | false",
                "400 | ValidationException           | Input is too long for requested model. | ContextLengthExceeded | false",
                "400 | ValidationException           | temperature: range 0..1 | UnsupportedParameter | false",
                "502 | Unheard                       | x | UpstreamError | true"
            })
    void reportsARefusalAlikeBothWays(int status, String name, String words, String kind, boolean retryable) {
        var whole = BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), error(status, name, words));
        assertThat(UPSTREAM.asked()).as("nothing is sent twice").hasSize(1);
        var streamed = BedrockCalls.stream(error(status, name, words));
        assertThat(UPSTREAM.asked()).hasSize(1);

        var failure = ((Completion.Declined) whole).failure();
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.isRetryable()).isEqualTo(retryable);
        assertThat(((AnswerStart.Declined) streamed).failure()).isEqualTo(failure);
    }

    @Test
    void reportsTheObjectionOfAModel() {
        var completion = BedrockCalls.complete(
                CLAUDE, BedrockCalls.prompt(), error(400, "ValidationException", "temperature: range 0..1"));

        assertThat(completion.toString()).contains("temperature: range 0..1");
    }

    @ParameterizedTest
    @CsvSource({
        "throttlingException, UpstreamRateLimited",
        "serviceUnavailableException, UpstreamError",
        "modelStreamErrorException, UpstreamError",
        "internalServerException, UpstreamError",
        "validationException, UnsupportedParameter"
    })
    void reportsAnExceptionInAStream(String type, String kind) {
        var early = BedrockCalls.stream(stream().then(exception(type, "Sorry")));
        var late = BedrockCalls.events(BedrockCalls.prompt(), HELLO.then(exception(type, "Sorry")));

        assertThat(((AnswerStart.Declined) early).failure().getClass().getSimpleName())
                .isEqualTo(kind);
        assertThat(late).hasSize(2);
        assertThat(((Event.Broken) late.getLast()).failure().getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void reportsAStreamThatStopsInTheMiddle() {
        // Two frames that arrive together are decoded together, the good one with the bad.
        var begun = HELLO.then(ServerScript.pause(Duration.ofMillis(300)));
        var closed = BedrockCalls.events(BedrockCalls.prompt(), HELLO);
        var cut = BedrockCalls.events(BedrockCalls.prompt(), HELLO.then(ServerScript.raw(half())));
        var reset = BedrockCalls.events(BedrockCalls.prompt(), begun.then(ServerScript.reset()));
        var spoilt = BedrockCalls.events(BedrockCalls.prompt(), begun.then(ServerScript.raw(spoilt())));

        assertThat(List.of(closed, cut, reset, spoilt)).allSatisfy(events -> {
            assertThat(events.getFirst()).isInstanceOf(Event.Part.class);
            assertThat(((Event.Broken) events.getLast()).failure()).isInstanceOf(UpstreamError.class);
        });
    }

    private static byte[] half() {
        var whole = eventBytes("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\" world\"}}");
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] spoilt() {
        var whole = eventBytes("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\" world\"}}");
        whole[whole.length - 8] ^= 1;
        return whole;
    }

    @Test
    void anAnswerWithItsEndIsWholeWhateverFollows() {
        var complete = HELLO.then(stop("end_turn"));

        assertThat(BedrockCalls.events(BedrockCalls.prompt(), complete).getLast())
                .isInstanceOfSatisfying(Event.Ended.class, ended -> {
                    assertThat(ended.usage()).as("estimated").isEqualTo(new TokenUsage(3, 2));
                    assertThat(ended.warnings()).singleElement().asString().contains("estimate");
                });
        assertThat(BedrockCalls.events(
                                BedrockCalls.prompt(),
                                complete.then(usage(USAGE)).then(exception("internalServerException", "x")))
                        .getLast())
                .isInstanceOfSatisfying(
                        Event.Ended.class, ended -> assertThat(ended.usage()).isEqualTo(new TokenUsage(9, 5)));
    }

    @Test
    void reportsAResponseThatIsNoAnswer() {
        assertThat(BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), ServerScript.json(200, "{}"))
                        .toString())
                .contains("without an answer");
        assertThat(BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), ServerScript.json(200, "<html>"))
                        .toString())
                .contains("Declined", "UpstreamError");
        assertThat(BedrockCalls.complete(
                                CLAUDE, BedrockCalls.prompt(), answer("{\"text\":\"\"}", "malformed_tool_use", USAGE))
                        .toString())
                .contains("failed in the middle");
        assertThat(BedrockCalls.stream(ServerScript.json(200, "{}")).toString()).contains("UpstreamError");
    }

    @Test
    void leavesAModelThatSendsNothing() throws Exception {
        var late = new Prompt(
                BedrockCalls.prompt().messages(),
                BedrockCalls.prompt().maxTokens(),
                List.of(),
                Map.of(),
                Deadlines.of(InstantSource.system().instant().plusMillis(600)));
        assertThat(BedrockCalls.complete(CLAUDE, late, ServerScript.hang()))
                .isEqualTo(new Completion.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.isLeftWithin(SOON)).as("buffered").isTrue();

        assertThat(BedrockCalls.stream(ServerScript.hang())).isEqualTo(new AnswerStart.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.isLeftWithin(SOON)).as("before the head").isTrue();

        assertThat(BedrockCalls.events(BedrockCalls.prompt(), HELLO.then(ServerScript.hang()))
                        .getLast())
                .isEqualTo(new Event.Broken(new UpstreamTimeout()));
        assertThat(UPSTREAM.isLeftWithin(SOON)).as("in the middle").isTrue();
    }

    @Test
    void closingReleasesBedrockAndWakesTheReader() throws Exception {
        var begun = (AnswerStart.Begun) BedrockCalls.stream(HELLO.then(ServerScript.hang()));
        assertThat(begun.answer().next()).isInstanceOf(Event.Part.class);

        Thread.ofVirtual().start(() -> {
            begun.answer().close();
            begun.answer().close();
        });

        assertThat(begun.answer().next()).isInstanceOf(Event.Broken.class);
        assertThat(UPSTREAM.isLeftWithin(SOON)).isTrue();
    }

    @Test
    void endsAnAnswerThatIsTooLong() {
        var much = delta(0, "{\"text\":\"" + "x".repeat(60_000) + "\"}");

        assertThat(BedrockCalls.events(
                                BedrockCalls.prompt(), stream().then(much).then(much))
                        .getLast()
                        .toString())
                .contains("more than an answer may hold");
    }

    @Test
    void sendsNothingWhenTheTimeIsOverAlready() {
        UPSTREAM.play(ServerScript.hang());
        var late = new Prompt(
                BedrockCalls.prompt().messages(),
                BedrockCalls.prompt().maxTokens(),
                List.of(),
                Map.of(),
                Deadlines.of(InstantSource.system().instant()));

        assertThat(BedrockCalls.provider().complete(CLAUDE, late))
                .isEqualTo(new Completion.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.asked()).isEmpty();
    }

    @Test
    void reportsThatBedrockCannotBeReached() {
        assertThat(BedrockCalls.unreachable()
                        .complete(CLAUDE, BedrockCalls.prompt())
                        .toString())
                .contains("cannot be reached");
        assertThat(BedrockCalls.unreachable().stream(CLAUDE, BedrockCalls.prompt())
                        .toString())
                .contains("cannot be reached");
    }
}
