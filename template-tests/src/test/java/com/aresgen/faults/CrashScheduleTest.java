package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ARCHITECTURE 9: whatever breaks at whichever store call, of a keyed call there is one effect and one answer. */
class CrashScheduleTest {
    static Stream<Subject> subjects() {
        return Stream.of(Subject.chat(), Subject.notes(), Subject.onlyNote());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyScheduleEndsWithOneEffectAndOneAnswer(Subject subject) throws Exception {
        var result = new Exploration(subject).run();

        print(subject, result);
        assertThat(result.schedules()).isGreaterThan(100);
        assertThat(result.broken()).isEmpty();
    }

    @Test
    void theSchedulesCatchAnEndpointThatCommitsInThreeCalls() throws Exception {
        var subject = Subject.threeCalls();
        var result = new Exploration(subject).run();

        print(subject, result);
        assertThat(result.broken()).isNotEmpty();
        assertThat(result.broken().values().stream().flatMap(java.util.List::stream))
                .as("effects that took place twice")
                .anyMatch(violation -> violation.startsWith("turns by thread: [1, 1"));
    }

    private static void print(Subject subject, Exploration.Result result) {
        System.out.printf(
                "%s: %d schedules, %d break a promise%n",
                subject, result.schedules(), result.broken().size());
    }
}
