package com.aresgen.documents.commands.cite.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.CitationStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the number of authors, and on how much of a date is known. */
class ReferenceStyleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APA|1|(F1, n.d.)|F1, A.-B. (n.d.). T.",
                "APA|2|(F1 & F2, n.d.)|F1, A.-B., & F2, A.-B. (n.d.). T.",
                "APA|3|(F1 et al., n.d.)|F1, A.-B., F2, A.-B., & F3, A.-B. (n.d.). T.",
                "MLA|2|(F1 and F2)|F1, Ann-Bea, and Ann-Bea F2. \"T.\"",
                "MLA|3|(F1 et al.)|F1, Ann-Bea, et al. \"T.\"",
                "CHICAGO|3|(F1, F2, and F3 n.d.)|F1, Ann-Bea, Ann-Bea F2, and Ann-Bea F3. n.d. \"T.\"",
                "CHICAGO|4|(F1 et al. n.d.)|F1, Ann-Bea, Ann-Bea F2, Ann-Bea F3, and Ann-Bea F4. n.d. \"T.\"",
                "IEEE|3|[7]|[7] A.-B. F1, A.-B. F2, and A.-B. F3, \"T.\"",
                "IEEE|7|[7]|[7] A.-B. F1 et al., \"T.\""
            })
    void authorsAreNamedByTheirNumber(CitationStyle name, int authors, String marker, String entry) {
        var style = ReferenceStyle.of(name, false);
        var source = source(authors, Optional.empty());

        assertThat(style.marker(source, 7, "")).isEqualTo(marker);
        assertThat(style.entry(source, 7, "")).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource({"APA,21,F19,F21,F20", "CHICAGO,11,F7,et al.,F8"})
    void longListsAreShortened(CitationStyle name, int authors, String last, String also, String left) {
        assertThat(ReferenceStyle.of(name, false).entry(source(authors, Optional.empty()), 1, ""))
                .contains(last, also)
                .doesNotContain(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APA|2024|(2024).",
                "APA|2024-10|(2024, October).",
                "APA|2024-10-03|(2024, October 3).",
                "MLA|2024-10| Oct. 2024.",
                "MLA|2024-09-03| 3 Sept. 2024.",
                "CHICAGO|2024-10-03| October 3.",
                "IEEE|2024-10-03| Oct. 3, 2024.",
                "IEEE|2024-05| May 2024.",
                "IEEE|2024| 2024."
            })
    void asMuchOfADateIsWrittenAsIsKnown(CitationStyle name, String published, String written) {
        assertThat(ReferenceStyle.of(name, false).entry(source(1, Optional.of(published)), 1, ""))
                .contains(written);
    }

    private static CitableSource source(int authors, Optional<String> published) {
        List<String> names = IntStream.rangeClosed(1, authors)
                .mapToObj(i -> "F" + i + ", Ann-Bea")
                .toList();
        return new CitableSource(
                "id", List.of(), Optional.empty(), Optional.of("T"), names, published, Optional.empty());
    }
}
