package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-05-11T08:14:22.184Z");

    @Property
    void anIdIsAUlidBehindItsPrefix(@ForAll @LongRange(min = 1, max = 0xffff_ffff_ffffL) long millis) {
        var ids = new Ids(InstantSource.fixed(Instant.ofEpochMilli(millis)));
        assertThat(ids.next("thr")).matches("thr_[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    @Test
    void theFirstTenCharactersAreTheTimeAsTheSpecificationWritesIt() {
        var ids = new Ids(InstantSource.fixed(Instant.ofEpochMilli(1_469_918_176_385L)));
        assertThat(ids.next("req")).startsWith("req_01ARYZ6S41");
    }

    @Test
    void idsOfOneMillisecondSortInTheOrderOfTheirMaking() {
        var ids = new Ids(InstantSource.fixed(NOW));
        assertThat(Stream.generate(() -> ids.next("msg")).limit(2_000).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void idsSortOverTimeEvenWhenTheClockGoesBack(
            @ForAll @Size(max = 50) List<@IntRange(min = -2_000, max = 2_000) Integer> steps) {
        var millis = new AtomicLong(NOW.toEpochMilli());
        var ids = new Ids(() -> Instant.ofEpochMilli(millis.get()));
        var made = steps.stream()
                .map(step -> {
                    millis.addAndGet(step);
                    return ids.next("msg");
                })
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsThatShareAGeneratorGetDifferentIds() {
        var ids = new Ids(InstantSource.fixed(NOW));
        assertThat(IntStream.range(0, 5_000)
                        .parallel()
                        .mapToObj(_ -> ids.next("msg"))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void twoGeneratorsInOneMillisecondGiveDifferentIds() {
        var clock = InstantSource.fixed(NOW);
        assertThat(new Ids(clock).next("msg")).isNotEqualTo(new Ids(clock).next("msg"));
    }
}
