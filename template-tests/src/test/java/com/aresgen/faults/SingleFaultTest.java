package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever store call of a mutating route breaks, a keyed call has one effect and one answer. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleFaultTest {
    private Map<ScheduleSubject, Exploration.Result> results = Map.of();

    @BeforeAll
    void explore() throws InterruptedException, ExecutionException {
        results = Exploration.ofSingleFaults(Stream.concat(
                        ScheduleSubject.routes(),
                        Stream.of(
                                ScheduleSubject.streamedChat(),
                                ScheduleSubject.continuedChat(),
                                ScheduleSubject.notes(),
                                ScheduleSubject.onlyNote()))
                .toList());
    }

    Stream<Arguments> explored() {
        return results.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explored")
    void everyFaultEndsWithOneEffectAndOneAnswer(ScheduleSubject subject, Exploration.Result result) {
        System.out.printf(
                "%s: %d schedules, %d break a promise%n",
                subject, result.schedules(), result.broken().size());
        assertThat(result.schedulesOf(Fault.Kind.SENT_TWICE)).isGreaterThan(1);
        assertThat(result.schedules()).isGreaterThan(7);
        assertThat(result.broken()).isEmpty();
    }
}
