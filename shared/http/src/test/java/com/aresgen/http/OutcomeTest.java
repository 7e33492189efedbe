package com.aresgen.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.lists.InvalidCursor;
import com.aresgen.http.values.Headers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Headers MORE = Headers.NONE.with("ETag", "\"2\"").with("Age", "1");

    @Test
    void headersThatAreThereAlreadyStay() {
        var answer = Answer.ok("fine").with("ETag", "\"1\"").with(MORE);
        assertThat(answer.headers().first("ETag")).contains("\"1\"");
        assertThat(answer.headers().first("Age")).contains("1");
        var refusal = new Outcome.Refusal(new InvalidCursor(), Headers.NONE.with("ETag", "\"1\"")).with(MORE);
        assertThat(refusal.headers().first("ETag")).contains("\"1\"");
        assertThat(refusal.headers().first("Age")).contains("1");
    }

    @Test
    void anEffectRunsWhenItIsRunAndNotBefore() {
        var runs = new AtomicInteger();
        var effect = new Outcome.Effect(() -> {
                    runs.incrementAndGet();
                    return Answer.ok("fine");
                })
                .with(MORE);
        assertThat(runs).hasValue(0);
        assertThat(((Answer) effect.run().get()).headers().first("Age")).contains("1");
        assertThat(runs).hasValue(1);
    }

    @Test
    void anAnswerKeepsItsWritesWhenItGetsAHeader() {
        Write write = new Write() {};
        var wakeUp = new WakeUp.Message("queue", "message");
        var answer = Answer.ok("fine")
                .writing(write)
                .waking(wakeUp)
                .quoting("thing_1")
                .with("Age", "1")
                .with(MORE);
        assertThat(answer.writes()).containsExactly(write);
        assertThat(answer.wakeUps()).containsExactly(wakeUp);
        assertThat(answer.quotes()).containsExactly("thing_1");
    }
}
