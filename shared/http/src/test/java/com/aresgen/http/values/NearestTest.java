package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("created_after", "created_before", "limit", "model", "name");

    @ParameterizedTest
    @CsvSource({
        "limits, limit",
        "limt, limit",
        "lmiit,",
        "mdel, model",
        "modle,",
        "nam, name",
        "nom,",
        "createdafter, created_after",
        "created_beforr, created_before",
        "create_aftr, created_after",
        "zzz,",
        "'',"
    })
    void theNearestNameIsSuggestedIfItIsNear(String unknown, String suggestion) {
        assertThat(Nearest.to(unknown, KNOWN).orElse(null)).isEqualTo(suggestion);
    }

    @Property
    void aNameWithOneLetterLostIsFoundAgain(@ForAll("names") String name, @ForAll @IntRange(max = 3) int place) {
        var typo = new StringBuilder(name).deleteCharAt(place).toString();
        assertThat(Nearest.to(typo, KNOWN)).contains(name);
    }

    @Test
    void ofTwoThatAreEquallyNearTheFirstByAlphabetIsSuggested() {
        assertThat(Nearest.to("bar", List.of("baz", "bat"))).contains("bat");
    }

    @Test
    void theNearerOfTwoIsSuggested() {
        assertThat(Nearest.to("created_after", List.of("created_aftxx", "created_aftex")))
                .contains("created_aftex");
    }

    @Test
    void nothingIsNearWhenNothingIsKnown() {
        assertThat(Nearest.to("limit", List.of())).isEmpty();
    }

    @Test
    void aVeryLongNameIsNobodysTypo() {
        var name = "n".repeat(64);
        assertThat(Nearest.to(name, List.of(name + "x"))).contains(name + "x");
        assertThat(Nearest.to(name + "y", List.of(name + "x"))).isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(KNOWN);
    }
}
