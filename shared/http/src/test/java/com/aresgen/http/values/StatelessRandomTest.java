package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StatelessRandomTest {
    private static final int DRAWS = 1_000;

    @Test
    void drawsAllNumbersOfARangeAndNoOthers() {
        var random = new StatelessRandom();

        assertThat(Stream.generate(() -> random.nextLong(5)).limit(DRAWS).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
        assertThat(Stream.generate(random::nextDouble).limit(DRAWS))
                .allMatch(each -> each >= 0 && each < 1)
                .doesNotHaveDuplicates();
    }

    /** A copy of it, as in a function that starts from a snapshot, has nothing that it could repeat. */
    @Test
    void hasNoState() {
        assertThat(StatelessRandom.class.getDeclaredFields()).isEmpty();
    }
}
