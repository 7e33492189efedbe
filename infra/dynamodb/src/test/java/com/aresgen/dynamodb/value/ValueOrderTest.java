package com.aresgen.dynamodb.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueOrderTest {
    @Property
    void stringsAreOrderedLikeTheirBytes(@ForAll @From("texts") String one, @ForAll @From("texts") String other) {
        var bytes =
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(ValueOrder.compare(one, other))).isEqualTo(Integer.signum(bytes));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "\u00e9",
                        "\u07ff",
                        "\u0800",
                        "\ud7ff",
                        "\ue000",
                        "\uffff",
                        "\ud800\udc00",
                        "\ud83d\ude00",
                        "\udbff\udfff")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
