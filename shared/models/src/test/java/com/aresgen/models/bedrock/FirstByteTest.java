package com.aresgen.models.bedrock;

import static com.aresgen.models.bedrock.BedrockCalls.CLAUDE;
import static com.aresgen.models.bedrock.BedrockCalls.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.AnswerEvents;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.models.upstream.ServerScript;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a caller waits for the first byte, with the limits of the deployed API: 2 s are kept for the commit. */
class FirstByteTest {
    private final ChatProvider provider = BedrockCalls.patient();

    @Test
    void anAnswerThatHasNotBegunByThenIsGivenUp() throws Exception {
        var hurried = waiting(Duration.ofMillis(2_300));
        UPSTREAM.play(ServerScript.hang());
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(provider.stream(CLAUDE, hurried))
                        .isEqualTo(new AnswerStart.Declined(new UpstreamTimeout())));
        assertThat(UPSTREAM.isLeftWithin(Duration.ofSeconds(3))).isTrue();

        UPSTREAM.play(ServerScript.hang());
        assertThat(provider.stream(CLAUDE, hurried)).isEqualTo(new AnswerStart.Declined(new UpstreamTimeout()));
        assertThat(provider.complete(CLAUDE, hurried)).isEqualTo(new Completion.Declined(new UpstreamTimeout()));
        assertThat(UPSTREAM.asked()).as("too late for another model").isEmpty();
    }

    @Test
    void anAnswerThatHasBegunIsReadToItsOwnDeadline() {
        UPSTREAM.play(BedrockWire.stream()
                .then(BedrockWire.delta(0, "{\"text\":\"Hello\"}"))
                .then(ServerScript.pause(Duration.ofMillis(600)))
                .then(BedrockWire.stop("end_turn")));

        assertThat(AnswerEvents.of(provider.stream(CLAUDE, waiting(Duration.ofMillis(2_500))))
                        .getLast())
                .isInstanceOf(Event.Ended.class);
    }

    private static Prompt waiting(Duration firstByte) {
        var now = InstantSource.system().instant();
        return new Prompt(
                BedrockCalls.prompt().messages(),
                BedrockCalls.prompt().maxTokens(),
                List.of(),
                Map.of(),
                new Deadlines(now.plus(firstByte), now.plusSeconds(300)));
    }
}
