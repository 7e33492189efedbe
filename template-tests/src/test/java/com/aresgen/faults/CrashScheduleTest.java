package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever breaks at whichever store call, and whoever comes late: of a keyed call there is one effect and one answer. */
class CrashScheduleTest {
    static Stream<Subject> subjects() {
        return Stream.of(
                Subject.chat(),
                Subject.streamedChat(),
                Subject.continuedChat(),
                Subject.deletedThread(),
                Subject.notes(),
                Subject.onlyNote());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyScheduleEndsWithOneEffectAndOneAnswer(Subject subject) throws Exception {
        var result = Exploration.ofPairs(subject);

        print(subject, result);
        assertThat(result.schedules()).isGreaterThan(100);
        assertThat(result.broken()).isEmpty();
    }

    @Test
    void theSchedulesCatchAnEndpointThatCommitsInThreeCalls() throws Exception {
        var subject = Subject.threeCalls();
        var result = Exploration.ofSingleFaults(subject);

        print(subject, result);
        assertThat(result.violations().get(new Schedule(Fault.NONE, Fault.NONE, Schedule.Pace.AT_ONCE)))
                .as("without a fault it is right")
                .isEmpty();
        assertThat(result.broken().values().stream().flatMap(List::stream))
                .as("effects that took place twice")
                .anyMatch("turns by thread: [1, 1], deletions: 0"::equals);
    }

    /** The SDK's own retry of a call that had taken effect must not be taken for somebody else's. */
    @ParameterizedTest
    @MethodSource("subjects")
    void aCallWhoseAnswerIsLostOnTheWaySucceedsAllTheSame(Subject subject) {
        var scenes = new ArrayList<Scene>();
        Attempt attempt;
        do {
            var scene = new Scene(subject);
            attempt = new Attempt(new Fault(Fault.Kind.SENT_TWICE, scenes.size() + 1), () -> {});
            var reply = scene.attempt(attempt).orElseThrow();
            assertThat(reply.status())
                    .as("call %s: %s", scenes.size() + 1, reply.body())
                    .isEqualTo(200);
            assertThat(scene.send().body()).isEqualTo(reply.body());
            scenes.add(scene);
        } while (attempt.struck());

        var effects = Effects.committed();
        assertThat(scenes)
                .hasSizeGreaterThan(3)
                .allSatisfy(scene -> assertThat(effects.left(scene.workspace())).isEqualTo(subject.left()));
    }

    private static void print(Subject subject, Exploration.Result result) {
        System.out.printf(
                "%s: %d schedules, %d break a promise%n",
                subject, result.schedules(), result.broken().size());
    }
}
