package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private final Headers headers =
            new Headers(Map.of("Content-Type", List.of("text/plain"), "Via", List.of("a", "b")));

    @Test
    void aFieldIsFoundWhateverItsCase() {
        assertThat(headers.first("content-type")).contains("text/plain");
        assertThat(headers.first("CONTENT-TYPE")).contains("text/plain");
        assertThat(headers.first("Accept")).isEmpty();
    }

    @Test
    void valuesOfARepeatedFieldKeepTheirOrder() {
        assertThat(headers.first("via")).contains("a");
        assertThat(headers.fields().get("VIA")).containsExactly("a", "b");
    }

    @Test
    void aFieldWithoutValuesHasNoFirst() {
        assertThat(new Headers(Map.of("Via", List.of())).first("Via")).isEmpty();
    }

    @Test
    void aFieldThatIsSetReplacesItsNamesakeInAnyCase() {
        var more = headers.with("CONTENT-TYPE", "text/html");
        assertThat(more.fields()).hasSize(2);
        assertThat(more.first("Content-Type")).contains("text/html");
        assertThat(headers.first("Content-Type")).contains("text/plain");
    }

    @Test
    void ofOthersOnlyFieldsThatAreNotThereAreTaken() {
        var merged = headers.orElse(Headers.NONE.with("via", "c").with("Age", "1"));
        assertThat(merged.fields()).hasSize(3);
        assertThat(merged.first("Via")).contains("a");
        assertThat(merged.first("Age")).contains("1");
    }

    @Test
    void nobodyChangesHeadersFromOutside() {
        var values = new ArrayList<>(List.of("a"));
        var source = new HashMap<String, List<String>>(Map.of("Via", values));
        var copy = new Headers(source);
        values.add("b");
        source.put("Age", List.of("1"));
        assertThat(copy.fields()).isEqualTo(Map.of("Via", List.of("a")));
        assertThatThrownBy(() -> copy.fields().put("Age", List.of("1")))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
