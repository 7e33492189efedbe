package com.aresgen.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @Test
    void membersAreReadByTheirType() {
        var fields = fields("""
                {"name":"a","on":true,"n":7,"x":0.5,"o":{"k":1},"l":[1],"m":{"k":"v"}}""");
        assertThat(fields.requiredText("name")).isEqualTo("a");
        assertThat(fields.flag("on")).isTrue();
        assertThat(fields.integer("n", 1, 10)).isEqualTo(7);
        assertThat(fields.number("x", 0, 1)).isEqualTo(0.5);
        assertThat(fields.object("o")).hasToString("{\"k\":1}");
        assertThat(fields.array("l")).hasToString("[1]");
        assertThat(fields.texts("m", 1, 1)).isEqualTo(Map.of("k", "v"));
        assertThat(fields.any("n")).hasToString("7");
        fields.refuseUnknown();
        assertThat(fields.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":null}"})
    void nullCountsAsAbsent(String body) {
        var fields = fields(body);
        assertThat(fields.has("a")).isFalse();
        assertThat(fields.text("a")).isNull();
        assertThat(fields.flag("a")).isNull();
        assertThat(fields.integer("a", 0, 1)).isNull();
        assertThat(fields.number("a", 0, 1)).isNull();
        assertThat(fields.any("a")).isNull();
        assertThat(fields.object("a")).isNull();
        assertThat(fields.array("a")).isNull();
        assertThat(fields.objects("a")).isEmpty();
        assertThat(fields.texts("a", 1, 1)).isEmpty();
        assertThat(fields.violations()).isEmpty();
        assertThat(fields.requiredText("a")).isEmpty();
        assertThat(fields.violations()).containsExactly(new Violation("/a", "required", "is required"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var fields = fields("""
                {"name":1,"on":"yes","n":0,"x":3,"list":[{},5],"meta":{"k":1},"nam":"a"}""");
        fields.requiredText("name");
        fields.requiredText("title");
        fields.flag("on");
        fields.integer("n", 1, 10);
        fields.number("x", 0, 2);
        fields.objects("list").getFirst().requiredText("role");
        fields.texts("meta", 4, 8);
        fields.refuse("on", "invalid_value", "is never possible");
        fields.refuseUnknown();
        assertThat(fields.violations())
                .containsExactly(
                        new Violation("/name", "invalid_type", "must be a string"),
                        new Violation("/title", "required", "is required"),
                        new Violation("/on", "invalid_type", "must be true or false"),
                        new Violation("/n", "out_of_range", "must be a whole number from 1 to 10"),
                        new Violation("/x", "out_of_range", "must be a number from 0.0 to 2.0"),
                        new Violation("/list/1", "invalid_type", "must be an object"),
                        new Violation("/list/0/role", "required", "is required"),
                        new Violation("/meta/k", "invalid_value", "must be a string of at most 8 characters"),
                        new Violation("/on", "invalid_value", "is never possible"),
                        new Violation("/nam", "unknown_field", "is not a field of this resource; did you mean name?"));
    }

    @Test
    void aRequiredTextOfTheWrongTypeIsNotMissingToo() {
        var fields = fields("{\"name\":[]}");
        assertThat(fields.requiredText("name")).isEmpty();
        assertThat(fields.violations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"{}\"", "null", "true"})
    void aBodyThatIsNoObjectIsOneFault(String body) {
        var fields = fields(body);
        fields.refuseUnknown();
        assertThat(fields.violations()).containsExactly(new Violation("", "invalid_type", "must be a JSON object"));
    }

    @Property
    void aWholeNumberIsTakenExactlyWithinItsRange(@ForAll int value) {
        var fields = fields("{\"n\":" + value + "}");
        var within = value >= 1 && value <= 1_000_000;
        assertThat(fields.integer("n", 1, 1_000_000)).isEqualTo(within ? Integer.valueOf(value) : null);
        assertThat(fields.violations()).hasSize(within ? 0 : 1);
        assertThat(fields.integer("n", Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(value);
        assertThat(fields.integer("n", value, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "11",
                "2147483648",
                "-4294967291",
                "1e3",
                "5.5",
                "99999999999999999999",
                "1e400",
                "\"5\"",
                "true"
            })
    void whatIsNoWholeNumberOfTheRangeIsRefused(String value) {
        var fields = fields("{\"n\":" + value + "}");
        assertThat(fields.integer("n", 1, 10)).isNull();
        assertThat(fields.violations())
                .extracting(Violation::detail)
                .containsExactly("must be a whole number from 1 to 10");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "0.5", "1e-400", "1.000", "5e-1"})
    void anyNumberOfTheRangeIsTaken(String value) {
        var fields = fields("{\"n\":" + value + "}");
        assertThat(fields.number("n", 0, 1)).isEqualTo(Double.parseDouble(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.001", "1.00000000000000000000001", "2", "1e400", "-1e400", "99999999999999999999"})
    void aNumberOutsideOfItsRangeIsRefusedHoweverLarge(String value) {
        var fields = fields("{\"n\":" + value + "}");
        assertThat(fields.number("n", 0, 1)).isNull();
        assertThat(fields.violations()).extracting(Violation::code).containsExactly("out_of_range");
    }

    @Test
    void aPointerEscapesTildeAndSlash() {
        var fields = fields("{\"a/b~c\":1,\"meta\":{\"x/y~z\":1}}");
        fields.texts("meta", 4, 8);
        fields.refuseUnknown();
        assertThat(fields.violations()).extracting(Violation::pointer).containsExactly("/meta/x~1y~0z", "/a~1b~0c");
        for (var violation : fields.violations()) {
            assertThat(fields.json().at(violation.pointer()).intValue()).isOne();
        }
    }

    @Test
    void elementsKnowWhereTheyStand() {
        var fields = fields("{\"a\":[{\"b\":[{},{\"c\":1}]}]}");
        var inner = fields.objects("a").getFirst().objects("b").getLast();
        inner.text("c");
        assertThat(inner.pointer()).isEqualTo("/a/0/b/1");
        assertThat(fields.violations()).extracting(Violation::pointer).containsExactly("/a/0/b/1/c");
    }

    @Test
    void anUnknownFieldDeepInsideIsUnknownToo() {
        var fields = fields("{\"a\":[{\"name\":1,\"b\":[{\"titles\":1}]}]}");
        var outer = fields.objects("a").getFirst();
        outer.any("name");
        outer.objects("b").getFirst().any("title");
        fields.refuseUnknown();
        assertThat(fields.violations())
                .containsExactly(new Violation(
                        "/a/0/b/0/titles", "unknown_field", "is not a field of this resource; did you mean title?"));
    }

    @Test
    void aFieldLikeNoOtherIsUnknownWithoutASuggestion() {
        var fields = fields("{\"zebra\":1}");
        fields.has("name");
        fields.refuseUnknown();
        assertThat(fields.unknown()).containsExactly("/zebra");
        assertThat(fields.violations())
                .containsExactly(new Violation("/zebra", "unknown_field", "is not a field of this resource"));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAFractionOfZero() {
        var fields = fields("{\"a\":1.0,\"b\":1.5,\"c\":9223372036854775807,\"d\":9223372036854775808,\"e\":1e2}");
        assertThat(fields.integer("a", 0, 10)).isEqualTo(1);
        assertThat(fields.integer("b", 0, 10)).isNull();
        assertThat(fields.wholeNumber("c", 0, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(fields.wholeNumber("d", 0, Long.MAX_VALUE)).isNull();
        assertThat(fields.integer("e", 0, 100)).isEqualTo(100);
        assertThat(fields.violations())
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/b out_of_range", "/d out_of_range");
    }

    @Test
    void aChoiceIsOneOfThoseThatThereAre() {
        var fields = fields("{\"a\":\"red\",\"b\":\"\",\"c\":1}");
        for (var name : List.of("a", "b", "c", "d")) {
            fields.requiredChoice(name, List.of("red", "blue"));
        }
        assertThat(fields.violations())
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/b invalid_value", "/c invalid_type", "/d required");
    }

    @Test
    void anObjectInsideHasFieldsOfItsOwn() {
        var fields = fields("{\"a\":{\"b\":1,\"unknown\":2},\"c\":[]}");
        fields.fields("a").orElseThrow().text("b");
        assertThat(fields.fields("c")).isEmpty();
        assertThat(fields.unknown()).containsExactly("/a/unknown");
        assertThat(fields.violations()).extracting(Violation::pointer).containsExactly("/a/b", "/c");
    }

    @Test
    void aMapOfTextsIsBoundedInSizeAndLength() {
        var fields = fields("{\"m\":{\"a\":\"12\",\"b\":\"123\",\"long\":\"1\",\"\":\"1\"}}");
        assertThat(fields.texts("m", 3, 2)).isEqualTo(Map.of("a", "12"));
        assertThat(fields.violations())
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/m too_many", "/m/b invalid_value", "/m/long invalid_value", "/m/ invalid_value");
    }

    @Test
    void aHundredThousandUnknownFieldsAreAllCountedButOnlyTheFirstHundredGetASuggestion() {
        var fields = fields(IntStream.range(0, 100_000)
                .mapToObj(i -> "\"a_name_of_some_length_" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}")));
        fields.has("a_name_of_some_length");
        fields.refuseUnknown();
        assertThat(fields.violations()).hasSize(100_000);
        assertThat(fields.violations().subList(0, 100)).allMatch(FieldsTest::suggests);
        assertThat(fields.violations().subList(100, 100_000)).noneMatch(FieldsTest::suggests);
    }

    private static boolean suggests(Violation violation) {
        return violation.detail().contains("did you mean");
    }

    private static Fields fields(String json) {
        return Fields.of(Json.MAPPER.readTree(json));
    }
}
