package com.aresgen.models.bedrock;

import static com.aresgen.models.bedrock.Asking.CLAUDE;
import static com.aresgen.models.bedrock.Asking.UPSTREAM;
import static com.aresgen.models.bedrock.Asking.USAGE;
import static com.aresgen.models.upstream.Bedrock.answer;
import static com.aresgen.models.upstream.Bedrock.delta;
import static com.aresgen.models.upstream.Bedrock.error;
import static com.aresgen.models.upstream.Bedrock.eventBytes;
import static com.aresgen.models.upstream.Bedrock.exception;
import static com.aresgen.models.upstream.Bedrock.stop;
import static com.aresgen.models.upstream.Bedrock.stream;
import static com.aresgen.models.upstream.Bedrock.usage;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Completion;
import com.aresgen.models.Opening;
import com.aresgen.models.Prompt;
import com.aresgen.models.RunningAnswer.Event;
import com.aresgen.models.TokenUsage;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.Script;
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
    private static final Script HELLO = stream().then(delta(0, "{\"text\":\"Hello\"}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | ThrottlingException           | Too many tokens, please wait before trying again. | Overloaded | true",
                "503 | ServiceUnavailableException   | x | Overloaded | true",
                "429 | ModelNotReadyException        | x | Overloaded | true",
                "400 | ServiceQuotaExceededException | x | Overloaded | true",
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
    void tellsARefusalAlikeForBothWays(int status, String name, String words, String kind, boolean retryable) {
        var whole = Asking.complete(CLAUDE, Asking.prompt(), error(status, name, words));
        assertThat(UPSTREAM.asked()).as("nothing is sent twice").hasSize(1);
        var streamed = Asking.stream(error(status, name, words));
        assertThat(UPSTREAM.asked()).hasSize(1);

        var failure = ((Completion.Declined) whole).failure();
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.isRetryable()).isEqualTo(retryable);
        assertThat(((Opening.Declined) streamed).failure()).isEqualTo(failure);
    }

    @Test
    void saysWhatAModelHasAgainstARequest() {
        var completion =
                Asking.complete(CLAUDE, Asking.prompt(), error(400, "ValidationException", "temperature: range 0..1"));

        assertThat(completion.toString()).contains("temperature: range 0..1");
    }

    @ParameterizedTest
    @CsvSource({
        "throttlingException, Overloaded",
        "serviceUnavailableException, Overloaded",
        "modelStreamErrorException, UpstreamError",
        "internalServerException, UpstreamError",
        "validationException, UnsupportedParameter"
    })
    void tellsAnExceptionInAStream(String type, String kind) {
        var early = Asking.stream(stream().then(exception(type, "Sorry")));
        var late = Asking.events(Asking.prompt(), HELLO.then(exception(type, "Sorry")));

        assertThat(((Opening.Declined) early).failure().getClass().getSimpleName())
                .isEqualTo(kind);
        assertThat(late).hasSize(2);
        assertThat(((Event.Broken) late.getLast()).failure().getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void tellsAStreamThatStopsInTheMiddle() {
        // Two frames that arrive together are decoded together, the good one with the bad.
        var begun = HELLO.then(Script.pause(Duration.ofMillis(300)));
        var closed = Asking.events(Asking.prompt(), HELLO);
        var cut = Asking.events(Asking.prompt(), HELLO.then(Script.raw(half())));
        var reset = Asking.events(Asking.prompt(), begun.then(Script.reset()));
        var spoilt = Asking.events(Asking.prompt(), begun.then(Script.raw(spoilt())));

        assertThat(List.of(closed, cut, reset, spoilt)).allSatisfy(events -> {
            assertThat(events.getFirst()).isInstanceOf(Event.Said.class);
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
        var told = HELLO.then(stop("end_turn"));

        assertThat(Asking.events(Asking.prompt(), told).getLast()).isInstanceOfSatisfying(Event.Ended.class, ended -> {
            assertThat(ended.usage()).as("estimated").isEqualTo(new TokenUsage(3, 2));
            assertThat(ended.warnings()).singleElement().asString().contains("estimate");
        });
        assertThat(Asking.events(
                                Asking.prompt(),
                                told.then(usage(USAGE)).then(exception("internalServerException", "x")))
                        .getLast())
                .isInstanceOfSatisfying(
                        Event.Ended.class, ended -> assertThat(ended.usage()).isEqualTo(new TokenUsage(9, 5)));
    }

    @Test
    void tellsWhatIsNoAnswer() {
        assertThat(Asking.complete(CLAUDE, Asking.prompt(), Script.json(200, "{}"))
                        .toString())
                .contains("without an answer");
        assertThat(Asking.complete(CLAUDE, Asking.prompt(), Script.json(200, "<html>"))
                        .toString())
                .contains("Declined", "UpstreamError");
        assertThat(Asking.complete(CLAUDE, Asking.prompt(), answer("{\"text\":\"\"}", "malformed_tool_use", USAGE))
                        .toString())
                .contains("failed in the middle");
        assertThat(Asking.stream(Script.json(200, "{}")).toString()).contains("UpstreamError");
    }

    @Test
    void leavesAModelThatSaysNothing() throws Exception {
        var late = new Prompt(
                Asking.prompt().messages(),
                Asking.prompt().maxTokens(),
                List.of(),
                Map.of(),
                InstantSource.system().instant().plusMillis(600));
        assertThat(Asking.complete(CLAUDE, late, Script.hang()))
                .isEqualTo(new Completion.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.isLeftWithin(SOON)).as("buffered").isTrue();

        assertThat(Asking.stream(Script.hang())).isEqualTo(new Opening.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.isLeftWithin(SOON)).as("before the head").isTrue();

        assertThat(Asking.events(Asking.prompt(), HELLO.then(Script.hang())).getLast())
                .isEqualTo(new Event.Broken(new UpstreamTimeout()));
        assertThat(UPSTREAM.isLeftWithin(SOON)).as("in the middle").isTrue();
    }

    @Test
    void closingLetsBedrockGoAndWakesWhoWaits() throws Exception {
        var begun = (Opening.Begun) Asking.stream(HELLO.then(Script.hang()));
        assertThat(begun.answer().next()).isInstanceOf(Event.Said.class);

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

        assertThat(Asking.events(Asking.prompt(), stream().then(much).then(much))
                        .getLast()
                        .toString())
                .contains("more than an answer may hold");
    }

    @Test
    void asksNobodyWhenTheTimeIsOverAlready() {
        UPSTREAM.play(Script.hang());
        var late = new Prompt(
                Asking.prompt().messages(),
                Asking.prompt().maxTokens(),
                List.of(),
                Map.of(),
                InstantSource.system().instant());

        assertThat(Asking.provider().complete(CLAUDE, late)).isEqualTo(new Completion.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.asked()).isEmpty();
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThat(Asking.nobody().complete(CLAUDE, Asking.prompt()).toString()).contains("cannot be reached");
        assertThat(Asking.nobody().stream(CLAUDE, Asking.prompt()).toString()).contains("cannot be reached");
    }
}
