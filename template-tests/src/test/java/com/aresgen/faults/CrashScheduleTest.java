package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever store call breaks in whichever way, and however late attempts are, a key has one effect and one answer. */
@Tag("slow")
class CrashScheduleTest {
    /** One of each algorithm, A and B. B in frames is among the others, and its single faults in every build. */
    static Stream<ScheduleSubject> algorithms() {
        return Stream.of(ScheduleSubject.notes(), ScheduleSubject.chat());
    }

    static Stream<ScheduleSubject> others() {
        return Stream.concat(
                ScheduleSubject.routes(),
                Stream.of(ScheduleSubject.streamedChat(), ScheduleSubject.continuedChat(), ScheduleSubject.onlyNote()));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void everyPairOfFaultsEndsWithOneEffectAndOneAnswer(ScheduleSubject subject) throws Exception {
        assertKept(subject);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("others")
    void soDoesEveryPairOfFaultsOfEveryMutatingRoute(ScheduleSubject subject) throws Exception {
        assertKept(subject);
    }

    @Test
    void theSchedulesCatchAnEndpointThatCommitsInThreeCalls() throws Exception {
        var subject = ScheduleSubject.threeCalls();
        var result =
                Exploration.ofSingleFaults(List.of(subject)).values().iterator().next();

        print(subject, result);
        assertThat(result.violations().get(new Schedule(Fault.NONE, Fault.NONE, Schedule.Pace.AT_ONCE)))
                .as("without a fault it is right")
                .isEmpty();
        assertThat(result.broken().values().stream().flatMap(List::stream))
                .as("effects that took place twice")
                .anyMatch(violation -> violation.startsWith("Left[turns=[1, 1], "));
    }

    /** The effect of one call, by which the schedules are judged. */
    @Test
    void oneCallLeavesOneTurnOrOneDeletion() {
        var turns = new LinkedHashMap<ScheduleSubject, List<Integer>>();
        algorithms().forEach(subject -> turns.put(subject, List.of(1)));
        turns.put(ScheduleSubject.onlyNote(), List.of(1));
        turns.put(ScheduleSubject.threeCalls(), List.of(1));
        turns.put(ScheduleSubject.continuedChat(), List.of(2));
        turns.put(ScheduleSubject.deletedThread(), List.of());
        var scenes = new LinkedHashMap<ScheduleSubject, Scene>();
        turns.keySet().forEach(subject -> scenes.put(subject, new Scene(subject)));
        scenes.values().forEach(Scene::send);

        var effects = Effects.committed();
        turns.forEach((subject, expected) -> {
            var left = effects.left(Objects.requireNonNull(scenes.get(subject)).workspace());
            assertThat(left.turns()).as(subject.toString()).isEqualTo(expected);
            assertThat(left.items().getOrDefault("deletion", 0L))
                    .as(subject.toString())
                    .isEqualTo(expected.isEmpty() ? 1 : 0);
        });
    }

    private static void assertKept(ScheduleSubject subject) throws Exception {
        var result = Exploration.ofPairs(subject);

        print(subject, result);
        assertThat(result.schedules()).isGreaterThan(100);
        assertThat(result.broken()).isEmpty();
    }

    private static void print(ScheduleSubject subject, Exploration.Result result) {
        System.out.printf(
                "%s: %d schedules, %d break a promise%n",
                subject, result.schedules(), result.broken().size());
    }
}
