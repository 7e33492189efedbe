package com.aresgen.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final long NOW = 1_778_487_262;

    @Property
    void theTotalIsTheCallsOfTheLastSixtyOneSeconds(@ForAll("calls") List<Long> calls) {
        var window = Window.empty();
        var counted = new ArrayList<Long>();
        var newest = 0L;
        for (var second : calls) {
            window = counting(window, second);
            newest = Math.max(newest, second);
            counted.add(newest);
            var oldest = newest - 60;
            assertThat(window.total()).isEqualTo((int)
                    counted.stream().filter(call -> call >= oldest).count());
        }
    }

    @Property
    void noSixtySecondsHoldMoreCallsThanTheLimit(@ForAll("calls") List<Long> calls) {
        var limit = 5;
        var window = Window.empty();
        var admitted = new ArrayList<Long>();
        for (var second : calls.stream().sorted().toList()) {
            if (window.at(second).total() < limit) {
                window = counting(window, second);
                admitted.add(second);
            }
        }
        for (var start : admitted) {
            // 60 s from anywhere within the second `start` end within the second `start + 60`.
            assertThat(admitted)
                    .filteredOn(call -> call >= start && call <= start + 60)
                    .hasSizeLessThanOrEqualTo(limit);
        }
    }

    @Property
    void afterTheSecondsItTellsTheOldestCallHasLeft(@ForAll("calls") List<Long> calls) {
        var window = Window.empty();
        for (var second : calls) {
            window = counting(window, second);
        }
        var wait = window.secondsUntilOneLeaves(window.second());
        assertThat(wait).isBetween(1, 60);
        if (wait < 60) {
            assertThat(window.at(window.second() + wait).total()).isLessThan(window.total());
            assertThat(window.at(window.second() + wait - 1).total()).isEqualTo(window.total());
        }
    }

    @Test
    void aCallCountsForSixtyOneClockSeconds() {
        var window = counting(Window.empty(), NOW);
        assertThat(window.at(NOW + 60).total()).isOne();
        assertThat(window.at(NOW + 61).total()).isZero();
        assertThat(window.at(NOW + 1_000_000).total()).isZero();
    }

    @Test
    void theWindowNeverMovesBack() {
        var window = counting(Window.empty(), NOW);
        assertThat(window.at(NOW - 30)).isEqualTo(window);
        assertThat(window.at(NOW)).isEqualTo(window);
    }

    @Test
    void theWaitIsNeverLongerThanTheContractAllows() {
        var window = counting(Window.empty(), NOW);
        assertThat(window.secondsUntilOneLeaves(NOW)).isEqualTo(60);
        assertThat(window.secondsUntilOneLeaves(NOW + 20)).isEqualTo(41);
        assertThat(window.secondsUntilOneLeaves(NOW + 60)).isEqualTo(1);
        assertThat(window.secondsUntilOneLeaves(NOW + 500)).isEqualTo(1);
        assertThat(window.secondsUntilOneLeaves(NOW - 500)).isEqualTo(60);
        assertThat(Window.empty().secondsUntilOneLeaves(NOW)).isEqualTo(60);
    }

    @Test
    void anEmptyWindowHasASlotForEverySecondOfItsLength() {
        assertThat(Window.empty().counts()).hasSize(61).containsOnly(0);
        assertThat(Window.slot(NOW + 61)).isEqualTo(Window.slot(NOW));
        assertThat(Window.slot(-1)).isEqualTo(60);
    }

    /** Seconds of calls from a clock that mostly advances, sometimes jumps, and now and then runs back. */
    @Provide
    Arbitrary<List<Long>> calls() {
        var steps = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 4)),
                Tuple.of(3, Arbitraries.integers().between(20, 70)),
                Tuple.of(1, Arbitraries.integers().between(-3, -1)));
        return steps.list().ofMinSize(1).ofMaxSize(60).map(all -> {
            var second = NOW;
            var calls = new ArrayList<Long>();
            for (var step : all) {
                second += step;
                calls.add(second);
            }
            return calls;
        });
    }

    /** As the store counts: in the second of the call, or in the window's own if that is later. */
    private static Window counting(Window window, long second) {
        var moved = window.at(second);
        var counts = new ArrayList<>(moved.counts());
        counts.set(Window.slot(moved.second()), counts.get(Window.slot(moved.second())) + 1);
        return new Window(moved.second(), moved.total() + 1, counts);
    }
}
