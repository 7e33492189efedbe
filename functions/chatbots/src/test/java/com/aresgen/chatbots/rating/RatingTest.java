package com.aresgen.chatbots.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.rating.Rating.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatingTest {
    private static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DAY_LATER = LAST.plus(Duration.ofHours(24));

    @Test
    void aScoreCanBeChangedUntilARemarkLocksIt() {
        var four = rated(Rating.NONE, 4, null);
        var two = rated(four, 2, null);
        var locked = rated(two, null, " too slow ");

        assertThat(locked).isEqualTo(new Rating(Optional.of(2), Optional.of("too slow")));
        assertThat(locked.rate(Optional.of(3), Optional.empty(), LAST, LAST)).isEqualTo(new Outcome.Locked());
        assertThat(locked.rate(Optional.empty(), Optional.of("other"), LAST, LAST))
                .isEqualTo(new Outcome.Locked());
    }

    @Test
    void theSameRatingOnceMoreIsNoNews() {
        var locked = rated(Rating.NONE, 5, "thanks");
        assertThat(locked.rate(Optional.of(5), Optional.of("thanks"), LAST, DAY_LATER.plusSeconds(9)))
                .isEqualTo(new Outcome.Rated(locked, false));
    }

    @Test
    void theWindowEndsADayAfterTheLastMessage() {
        assertThat(Rating.NONE.rate(Optional.of(5), Optional.empty(), LAST, DAY_LATER))
                .isInstanceOf(Outcome.Rated.class);
        assertThat(Rating.NONE.rate(Optional.of(5), Optional.empty(), LAST, DAY_LATER.plusMillis(1)))
                .isEqualTo(new Outcome.Closed());
    }

    @Test
    void whatIsNoRatingIsInvalid() {
        assertThat(invalid(0, null)).isEqualTo("/csat/score");
        assertThat(invalid(6, null)).isEqualTo("/csat/score");
        assertThat(invalid(null, "a remark")).isEqualTo("/csat/score");
        assertThat(invalid(null, null)).isEqualTo("/csat/score");
        assertThat(invalid(5, "x".repeat(2_001))).isEqualTo("/csat/remark");
        assertThat(rated(Rating.NONE, 5, "😀".repeat(2_000)).isLocked()).isTrue();
        assertThat(rated(Rating.NONE, 5, " ").isLocked()).isFalse();
    }

    @Test
    void anUnratedConversationWithAnswersIsToBeRated() {
        assertThat(Rating.NONE.isWanted(true)).isTrue();
        assertThat(Rating.NONE.isWanted(false)).isFalse();
        assertThat(rated(Rating.NONE, 1, null).isWanted(true)).isFalse();
    }

    private static Rating rated(Rating before, @Nullable Integer score, @Nullable String remark) {
        return ((Outcome.Rated)
                        before.rate(Optional.ofNullable(score), Optional.ofNullable(remark), LAST, LAST.plusSeconds(9)))
                .rating();
    }

    private static String invalid(@Nullable Integer score, @Nullable String remark) {
        return ((Outcome.Invalid) Rating.NONE.rate(Optional.ofNullable(score), Optional.ofNullable(remark), LAST, LAST))
                .pointer();
    }
}
