package com.aresgen.models.openai;

import static com.aresgen.models.upstream.ServerScript.chunk;
import static com.aresgen.models.upstream.ServerScript.chunkedStream;
import static com.aresgen.models.upstream.ServerScript.event;
import static com.aresgen.models.upstream.ServerScript.hang;
import static com.aresgen.models.upstream.ServerScript.json;
import static com.aresgen.models.upstream.ServerScript.pause;
import static com.aresgen.models.upstream.ServerScript.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.upstream.AnswerEvents;
import com.aresgen.models.upstream.Upstream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No server keeps a caller waiting for long, and a caller that leaves releases the server. */
class LettingGoTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String HELLO = "{\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}";

    @Test
    void leavesAServerThatNeverAnswers() throws Exception {
        try (var upstream = Upstream.playing(hang())) {
            assertThat(OpenAiCalls.stream(upstream)).isEqualTo(new AnswerStart.Declined(new UpstreamTimeout()));
            assertThat(OpenAiCalls.provider(upstream)
                            .complete(OpenAiCalls.MODEL, OpenAiCalls.prompt(Duration.ofMillis(300))))
                    .isEqualTo(new Completion.Declined(new UpstreamTimeout()));
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
        }
    }

    @Test
    void leavesAServerThatTricklesAtTheDeadline() throws Exception {
        try (var upstream = Upstream.playing(
                stream().then(event(HELLO)).then(OpenAiCalls.repeatSlowly("data: " + HELLO + "\n\n")))) {
            var opening = OpenAiCalls.provider(upstream).stream(OpenAiCalls.MODEL, OpenAiCalls.prompt(SECOND));

            var last = new Event[1];
            try (var answer = ((AnswerStart.Begun) opening).answer()) {
                do {
                    last[0] = answer.next();
                } while (last[0] instanceof Event.Part);
                assertThat(answer.next()).as("nothing follows").isEqualTo(last[0]);
            }
            assertThat(last[0]).isEqualTo(new Event.Broken(new UpstreamTimeout()));
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
        }
    }

    /** A first event may take 120 s, but this caller waits 300 ms and the 2 s that are kept for the commit. */
    @Test
    void leavesAServerThatHasNotBegunWhenTheCallerWaitsNoLongerForTheFirstByte() throws Exception {
        var hurried = OpenAiCalls.prompt(Duration.ofMillis(2_300), Duration.ofMinutes(5));
        try (var upstream = Upstream.playing(hang())) {
            var patient = OpenAiCalls.patient(upstream);
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertThat(patient.stream(OpenAiCalls.MODEL, hurried))
                            .isEqualTo(new AnswerStart.Declined(new UpstreamTimeout())));
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
            assertThat(patient.stream(OpenAiCalls.MODEL, hurried))
                    .as("too late for another model")
                    .isEqualTo(new AnswerStart.Declined(new UpstreamTimeout()));
            assertThat(patient.complete(OpenAiCalls.MODEL, hurried))
                    .isEqualTo(new Completion.Declined(new UpstreamTimeout()));
            assertThat(upstream.asked()).hasSize(1);
        }
    }

    @Test
    void readsAnAnswerThatHasBegunToItsOwnDeadline() {
        var script = stream()
                .then(event(HELLO))
                .then(pause(Duration.ofMillis(600)))
                .then(event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}"))
                .then(event("[DONE]"));
        try (var upstream = Upstream.playing(script)) {
            var prompt = OpenAiCalls.prompt(Duration.ofMillis(2_500), Duration.ofSeconds(20));

            assertThat(AnswerEvents.of(OpenAiCalls.patient(upstream).stream(OpenAiCalls.MODEL, prompt))
                            .getLast())
                    .isInstanceOf(Event.Ended.class);
        }
    }

    @Test
    void sendsNothingWhenTheTimeIsOverAlready() {
        try (var upstream = Upstream.playing(json(200, "{}"))) {
            var late = OpenAiCalls.prompt(Duration.ofMillis(50));

            assertThat(OpenAiCalls.provider(upstream).complete(OpenAiCalls.MODEL, late))
                    .isEqualTo(new Completion.Declined(new UpstreamTimeout()));
            assertThat(OpenAiCalls.provider(upstream).stream(OpenAiCalls.MODEL, late))
                    .isEqualTo(new AnswerStart.Declined(new UpstreamTimeout()));
            assertThat(upstream.asked()).isEmpty();
        }
    }

    @Test
    void reportsThatTheServerCannotBeReached() {
        var provider = OpenAiCalls.provider("http://localhost:1/v1");

        assertThat(provider.complete(OpenAiCalls.MODEL, OpenAiCalls.prompt()).toString())
                .contains("cannot be reached");
        assertThat(provider.stream(OpenAiCalls.MODEL, OpenAiCalls.prompt()).toString())
                .contains("cannot be reached");
    }

    /** A chunked body is the case in which disconnecting from another thread would wait for the server. */
    @Test
    void closingReleasesTheServerAndWakesTheReader() throws Exception {
        try (var upstream = Upstream.playing(
                chunkedStream().then(chunk("data: " + HELLO + "\n\n")).then(hang()))) {
            var slow = new OpenAiLimits(SOON, SOON, Duration.ofMinutes(1), SOON, Duration.ZERO, 1000, 1000, 1000);
            var provider = new OpenAi(upstream.baseUrl(), Optional::empty, InstantSource.system(), slow);
            var answer = ((AnswerStart.Begun) provider.stream(OpenAiCalls.MODEL, OpenAiCalls.prompt())).answer();
            assertThat(answer.next()).isInstanceOf(Event.Part.class);

            Thread.ofVirtual().start(() -> {
                sleep(Duration.ofMillis(200));
                answer.close();
                answer.close();
            });

            assertThat(answer.next()).isInstanceOf(Event.Broken.class);
            assertThat(upstream.isLeftWithin(SECOND)).isTrue();
        }
    }

    @Test
    void theServerIsReadNoFasterThanTheCaller() throws Exception {
        try (var upstream = Upstream.playing(stream()
                .then(event(HELLO))
                .then(pause(SECOND))
                .then(event(HELLO))
                .then(event(StreamsTest.END)))) {
            var answer = ((AnswerStart.Begun) OpenAiCalls.stream(upstream)).answer();
            sleep(Duration.ofMillis(900));

            assertThat(answer.next())
                    .as("time in which the caller does not read is no silence")
                    .isInstanceOf(Event.Part.class);
            assertThat(answer.next()).isInstanceOf(Event.Part.class);
            assertThat(answer.next()).isInstanceOf(Event.Ended.class);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
