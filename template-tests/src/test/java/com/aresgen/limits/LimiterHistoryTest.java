package com.aresgen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.Item;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterHistoryTest {
    /** Any 60 s are within 61 clock seconds. */
    private static final int WINDOW = 61;

    @ParameterizedTest
    @CsvSource({"20, 40, 3", "600, 12, 3"})
    void noSixtySecondsHoldMoreThanTheLimitAndEveryRefusalIsJustified(int limit, int speed, int realSeconds) {
        var key = LimitedKey.of(limit);
        var history = History.of(key, speed, Duration.ofSeconds(realSeconds));
        var admitted = history.admittedBySecond();
        var seconds = List.copyOf(admitted.keySet());

        System.out.printf(
                "limit %d: %d admitted and %d refused in %d s, most in a window: %d, %d sent away as overloaded%n",
                limit,
                admitted.values().stream().mapToInt(Integer::intValue).sum(),
                history.refusals().size(),
                seconds.getLast() - seconds.getFirst() + 1,
                seconds.stream()
                        .mapToInt(second -> within(admitted, second))
                        .max()
                        .orElse(0),
                history.overloaded());
        assertThat(seconds.getLast() - seconds.getFirst())
                .as("more than a window")
                .isGreaterThan(60);
        assertThat(history.refusals()).isNotEmpty();
        assertThat(seconds)
                .allSatisfy(last -> assertThat(within(admitted, last)).isLessThanOrEqualTo(limit));
        assertThat(history.refusals()).allSatisfy(refusal -> requireJustified(refusal, admitted, limit));
        assertThat(counts(key.item(), seconds.getLast()))
                .as("nothing lost, nothing invented")
                .isEqualTo(counted(admitted, seconds.getLast()));
        assertThat(ItemSize.of(key.item())).isLessThan(1024);
    }

    /** The item is full of admitted calls, and the oldest leaves the window when the refusal's Retry-After ends. */
    private static void requireJustified(History.Refusal refusal, Map<Long, Integer> admitted, int limit) {
        var stored = refusal.item().number("sec");
        var last = Math.max(stored, refusal.second());
        var full = LongStream.rangeClosed(last - WINDOW + 1, stored)
                .boxed()
                .filter(second -> count(refusal.item(), second) > 0)
                .toList();

        assertThat(full.stream()
                        .mapToInt(second -> count(refusal.item(), second))
                        .sum())
                .isGreaterThanOrEqualTo(limit);
        assertThat(full)
                .allSatisfy(second -> assertThat(count(refusal.item(), second))
                        .isLessThanOrEqualTo(admitted.getOrDefault(second, 0)));
        assertThat(refusal.retryAfter()).isEqualTo(Math.clamp(full.getFirst() + WINDOW - refusal.second(), 1, 60));
    }

    private static int within(Map<Long, Integer> admitted, long last) {
        return counted(admitted, last).stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Integer> counted(Map<Long, Integer> admitted, long last) {
        return LongStream.rangeClosed(last - WINDOW + 1, last)
                .mapToObj(second -> admitted.getOrDefault(second, 0))
                .toList();
    }

    private static List<Integer> counts(Item item, long last) {
        return LongStream.rangeClosed(last - WINDOW + 1, last)
                .mapToObj(second -> count(item, second))
                .toList();
    }

    private static int count(Item item, long second) {
        return (int) item.map("b").number("%02d".formatted(second % WINDOW));
    }
}
