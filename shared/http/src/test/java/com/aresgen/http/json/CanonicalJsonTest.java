package com.aresgen.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CanonicalJsonTest {
    @Test
    void membersAreSortedAndSpaceIsDropped() {
        assertThat(canonical("{ \"b\" : [ 1 , { } , [ ] , null ] ,\n\"a\" : true }"))
                .isEqualTo("{\"a\":true,\"b\":[1,{},[],null]}");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "1, 1e0",
        "1, 10e-1",
        "100, 1E+2",
        "0, -0",
        "0, 0.000",
        "0, 0e9",
        "0.5, 5e-1",
        "-2500, -2.5e3",
        "12345678901234567890123, 12345678901234567890123.0"
    })
    void equalNumbersAreSpelledAlike(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0000000000000000000000001",
        "9007199254740992, 9007199254740993",
        "1, -1",
        "0.1, 0.10000000000000000001"
    })
    void numbersThatADoubleWouldConfuseStayApart(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e-400", "1e99999", "7E+1000000"})
    void aLargeExponentStaysAnExponent(String number) {
        assertThat(canonical(number)).hasSizeLessThan(15);
    }

    @Test
    void valuesOfDifferentTypesStayApart() {
        assertThat(canonical("1")).isNotEqualTo(canonical("\"1\""));
        assertThat(canonical("null")).isNotEqualTo(canonical("\"null\""));
        assertThat(canonical("[]")).isNotEqualTo(canonical("{}"));
        assertThat(canonical("[1,[2]]")).isNotEqualTo(canonical("[[1],2]"));
        assertThat(canonical("{\"a\":null}")).isNotEqualTo(canonical("{}"));
        assertThat(canonical("[1,2]")).isNotEqualTo(canonical("[2,1]"));
    }

    @Property
    void differentStringsStayApart(@ForAll("texts") String one, @ForAll("texts") String other) {
        var spelledAlike = canonicalText(one).equals(canonicalText(other));
        assertThat(spelledAlike).isEqualTo(one.equals(other));
    }

    @Property
    void theCanonicalSpellingIsJsonOfTheSameValue(@ForAll("values") JsonNode value) {
        var canonical = CanonicalJson.of(value);
        assertThat(canonical(canonical)).isEqualTo(canonical);
        assertThat(CanonicalJson.of(Json.MAPPER.readTree(value.toPrettyString())))
                .isEqualTo(canonical);
    }

    @Property
    void theOrderOfMembersDoesNotMatter(@ForAll("members") Map<String, JsonNode> members) {
        var forward = Json.MAPPER.createObjectNode();
        members.forEach(forward::set);
        var backward = Json.MAPPER.createObjectNode();
        members.keySet().stream().toList().reversed().forEach(name -> backward.set(name, forward.get(name)));
        assertThat(CanonicalJson.of(backward)).isEqualTo(CanonicalJson.of(forward));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\"\\/\n\té{}[],:").ofMaxLength(4);
    }

    @Provide
    Arbitrary<Map<String, JsonNode>> members() {
        return Arbitraries.maps(texts(), values()).ofMaxSize(6);
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.recursive(CanonicalJsonTest::scalars, CanonicalJsonTest::nested, 0, 3);
    }

    private static Arbitrary<JsonNode> scalars() {
        var nodes = Json.MAPPER.getNodeFactory();
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(6).map(nodes::stringNode),
                Arbitraries.longs().map(nodes::numberNode),
                Arbitraries.bigDecimals().map(nodes::numberNode),
                Arbitraries.of(nodes.booleanNode(true), nodes.booleanNode(false), nodes.nullNode()));
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        var names = Arbitraries.strings().withCharRange('a', 'f').ofMaxLength(3);
        return Arbitraries.oneOf(
                inner.list()
                        .ofMaxSize(3)
                        .map(all -> Json.MAPPER.createArrayNode().addAll(all)),
                Arbitraries.maps(names, inner).ofMaxSize(3).map(all -> {
                    var object = Json.MAPPER.createObjectNode();
                    all.forEach(object::set);
                    return object;
                }));
    }

    private static String canonical(String json) {
        return CanonicalJson.of(Json.MAPPER.readTree(json));
    }

    private static String canonicalText(String text) {
        return CanonicalJson.of(Json.MAPPER.getNodeFactory().stringNode(text));
    }
}
