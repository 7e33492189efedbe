package com.aresgen.chatbots.reply.model;

import static com.aresgen.chatbots.reply.ReplyBench.sentence;
import static com.aresgen.chatbots.reply.ReplyBench.streamed;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.reply.ReplyBench;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.http.streams.RunningText.Step;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.ChatAnswers;
import com.aresgen.models.upstream.ServerScript;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a visitor waits for the first byte of an answer. */
class FirstByteTest {
    private static final String WARRANTY = "The warranty lasts 24 months from the day of purchase.";
    private static final String BAD = sentence("The warranty lasts 36 months.", "warranty lasts 24 months");

    private final ReplyBench bench = new ReplyBench().source(WARRANTY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void holdsForAnAnswerWithItsRepair() {
        var good = ChatAnswers.answer(sentence(WARRANTY, "warranty lasts 24 months"));
        bench.waiting(Duration.ofSeconds(3))
                .playing(
                        ChatAnswers.answer(BAD),
                        ServerScript.pause(Duration.ofMillis(1_500)).then(good));

        assertThat(bench.declined()).isEqualTo(new UpstreamTimeout());
    }

    /** The stream has begun by then. */
    @Test
    void holdsNotForTheRepairOfAStream() throws Exception {
        var good = ChatAnswers.answer(sentence(WARRANTY, "warranty lasts 24 months"));
        bench.waiting(Duration.ofSeconds(3)).playing(streamed(BAD), good);
        try (var running = ((ReplyStart.Running) bench.stream()).reply()) {
            Thread.sleep(1_100);

            assertThat(running.next()).isEqualTo(new Step.Text<GroundedReply>(WARRANTY));
            assertThat(running.next()).isInstanceOf(Step.Finished.class);
        }
    }
}
