package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a version count code points since the version before, also over several revisions. */
final class FiguresTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two        | one two three  | 'one two three' | 6 | 0 | 3",
                "one two        | one            | one             | 0 | 4 | 1",
                "one two        | 😀 one two     | 😀😀 one two    | 3 | 0 | 3",
                "😀😀 one       | 😀 one         | one             | 0 | 3 | 1",
                "one two        | 1 two          | 1 2             | 2 | 6 | 2",
            })
    void ofTyping(String first, String second, String third, int added, int removed, int words) {
        var document = new Documents(tenant.admin()).created(first);
        document.rewritten(0, second);
        document.rewritten(1, third);
        document.restore(1);

        var typed = document.version(2);
        assertThat(typed.path("content").stringValue()).isEqualTo(third);
        assertThat(typed.path("chars_added").intValue()).isEqualTo(added);
        assertThat(typed.path("chars_removed").intValue()).isEqualTo(removed);
        assertThat(typed.path("word_count").intValue()).isEqualTo(words);
        assertThat(document.version(3).path("chars_added").intValue()
                        - document.version(3).path("chars_removed").intValue())
                .isEqualTo(removed - added);
        assertThat(document.text()).isEqualTo(first);
    }
}
