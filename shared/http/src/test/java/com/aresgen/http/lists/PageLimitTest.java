package com.aresgen.http.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Calls;
import com.aresgen.http.Parameters;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLimitTest {
    @Test
    void aPageHasTwentyRowsWhenNothingIsSaid() {
        assertThat(PageLimit.of(Parameters.NONE)).contains(20);
    }

    @Property(tries = 1_000)
    void aPageHasOneToAHundredRows(@ForAll @IntRange(min = -10, max = 1_100) int limit) {
        assertThat(of(Integer.toString(limit)))
                .isEqualTo(limit >= 1 && limit <= 100 ? Optional.of(limit) : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "101",
                "abc",
                "1.0",
                "1e1",
                " 5",
                "5 ",
                "+5",
                "-5",
                "05",
                "٥",
                "5\n",
                "99999999999"
            })
    void whatIsNoSuchNumberIsRefused(String limit) {
        assertThat(of(limit)).isEmpty();
    }

    private static Optional<Integer> of(String limit) {
        return PageLimit.of(Calls.get("/v1/things").query("limit", limit).call().query());
    }
}
