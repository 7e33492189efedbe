package com.aresgen.models.openai;

import static com.aresgen.models.upstream.ServerScript.chunk;
import static com.aresgen.models.upstream.ServerScript.chunkedStream;
import static com.aresgen.models.upstream.ServerScript.event;
import static com.aresgen.models.upstream.ServerScript.events;
import static com.aresgen.models.upstream.ServerScript.hang;
import static com.aresgen.models.upstream.ServerScript.pause;
import static com.aresgen.models.upstream.ServerScript.stream;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come in events, from many kinds of servers. */
class StreamsTest {
    static final String END = "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}";

    private static final String USAGE = "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":5}";

    @Test
    void passesAnAnswerOnAsItComes() {
        var events = received(events(
                "{\"system_fingerprint\":\"fp\",\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}",
                said("Hel"),
                said("lo"),
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[]," + USAGE + "}",
                "[DONE]"));

        assertThat(pieces(events)).extracting(AnswerPart::content).containsExactly("Hel", "lo");
        assertThat(events.getLast()).isEqualTo(new Event.Ended(FinishReason.STOP, new TokenUsage(9, 5), List.of()));
    }

    @Test
    void beginsOnlyWithTheFirstContent() {
        try (var upstream = Upstream.playing(stream()
                .then(event("{\"choices\":[{\"delta\":{\"role\":\"assistant\"}}],\"system_fingerprint\":\"fp\"}"))
                .then(pause(Duration.ofMillis(200)))
                .then(event(said("Hi")))
                .then(hang()))) {
            var before = System.nanoTime();
            var begun = (AnswerStart.Begun) OpenAiCalls.stream(upstream);

            assertThat(System.nanoTime() - before)
                    .isGreaterThan(Duration.ofMillis(150).toNanos());
            assertThat(begun.fingerprint()).contains("fp");
            begun.answer().close();
        }
    }

    @Test
    void readsReasoningUnderEitherName() {
        var pieces = pieces(received(events(
                delta("\"reasoning\":\"a\",\"content\":\"\""), delta("\"reasoning_content\":\"b\""), said("c"), END)));

        assertThat(pieces).extracting(AnswerPart::reasoning).containsExactly("a", "b", null);
        assertThat(pieces.getFirst().extras()).as("its own name is kept").containsOnlyKeys("reasoning");
        assertThat(pieces.get(1).extras()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]," + USAGE + "}",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"," + USAGE + "}]}",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"x_groq\":{\"id\":\"r\"," + USAGE + "}}",
                "{\"choices\":[{\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1}}\n\n"
                        + "data: {\"choices\":[]," + USAGE + "}",
            })
    void findsTheUsageInAnyMember(String last) {
        assertThat(received(events(said("Hel"), last, "[DONE]")).getLast())
                .isEqualTo(new Event.Ended(FinishReason.STOP, new TokenUsage(9, 5), List.of()));
    }

    @Test
    void estimatesTheUsageThatIsNotReported() {
        var end = (Event.Ended)
                received(events(said("12345678"), said("1234"), END, "[DONE]")).getLast();

        assertThat(end.usage()).isEqualTo(new TokenUsage(6, 3));
        assertThat(end.warnings()).singleElement().asString().contains("estimate");
    }

    @Test
    void anAnswerIsCompleteWithItsReasonThoughNoDoneFollows() {
        var last = "{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"length\"}]}";

        assertThat(received(events(last)).getLast())
                .isInstanceOfSatisfying(
                        Event.Ended.class, end -> assertThat(end.finish()).isEqualTo(FinishReason.LENGTH));
        assertThat(received(stream().then(event(last)).then(hang())).getLast()).isInstanceOf(Event.Ended.class);
        assertThat(received(stream().then(event(last)).then(ServerScript.reset()))
                        .getLast())
                .isInstanceOf(Event.Ended.class);
    }

    @Test
    void readsChunksOfBytesThatCutEventsAndLetters() {
        var bytes = "data: " + said("ä😀") + "\r\n\r\ndata: " + END + "\r\n\r\n";
        var script = bytes.codePoints()
                .mapToObj(Character::toString)
                .map(ServerScript::chunk)
                .reduce(chunkedStream(), ServerScript::then);

        assertThat(pieces(received(script.then(chunk("")))))
                .extracting(AnswerPart::content)
                .containsExactly("ä😀");
    }

    @Test
    void readsTheFirstOfSeveralAnswersOnly() {
        var other =
                "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"other\"}},{\"index\":0,\"delta\":{\"content\":\"one\"}}]}";

        assertThat(pieces(received(events(other, END))))
                .extracting(AnswerPart::content)
                .containsExactly("one");
    }

    @Test
    void anAnswerEndsInABreakWhenItOutgrowsWhatCanBeStored() {
        var events = received(stream()
                .then(ServerScript.repeat("data: " + said("x".repeat(10_000)) + "\n\n", Long.MAX_VALUE)));

        assertThat(pieces(events).stream()
                        .map(piece -> Objects.requireNonNull(piece.content()))
                        .collect(joining()))
                .hasSize(100_000);
        assertThat(events.getLast().toString()).contains("more than an answer may hold");
    }

    static String said(String content) {
        return delta("\"content\":\"" + content + "\"");
    }

    static String delta(String members) {
        return "{\"choices\":[{\"index\":0,\"delta\":{" + members + "},\"finish_reason\":null}]}";
    }

    static List<Event> received(ServerScript script) {
        try (var upstream = Upstream.playing(script)) {
            return OpenAiCalls.events(upstream);
        }
    }

    static List<AnswerPart> pieces(List<Event> events) {
        var pieces = new ArrayList<AnswerPart>();
        for (var event : events) {
            if (event instanceof Event.Part(AnswerPart piece)) {
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
