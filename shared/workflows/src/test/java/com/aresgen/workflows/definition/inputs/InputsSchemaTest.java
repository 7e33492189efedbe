package com.aresgen.workflows.definition.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.json.Json;
import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsSchemaTest {
    private static final InputsSchema SCHEMA = new InputsSchema(Json.MAPPER.readTree("""
            {"type":"object","required":["s","d"],"properties":{
              "s":{"type":"string","minLength":2,"maxLength":3,"pattern":"^[a-z😀]+$"},
              "d":{"type":"integer","default":7,"minimum":1,"maximum":9},
              "e":{"enum":["x",1.0]},
              "a":{"type":"array","maxItems":2,"items":{"type":"object","properties":{"n":{"type":"number","default":1.5}}}},
              "free":{"type":"object"}}}"""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"s\":\"ab\"}|",
                "{\"s\":\"😀😀😀\"}|",
                "{}|required /s",
                "{\"s\":1}|invalid_type /s",
                "{\"s\":null}|invalid_type /s",
                "{\"s\":\"a\"}|invalid_value /s",
                "{\"s\":\"abcd\"}|invalid_value /s",
                "{\"s\":\"AB\"}|invalid_value /s",
                "{\"s\":\"ab\",\"d\":2.0}|",
                "{\"s\":\"ab\",\"d\":2.5}|invalid_type /d",
                "{\"s\":\"ab\",\"d\":10}|out_of_range /d",
                "{\"s\":\"ab\",\"e\":1}|",
                "{\"s\":\"ab\",\"e\":2}|invalid_value /e",
                "{\"s\":\"ab\",\"a\":[{},{},{}]}|invalid_value /a",
                "{\"s\":\"ab\",\"a\":[{\"m\":1}]}|unknown_field /a/0/m",
                "{\"s\":\"ab\",\"free\":{\"m\":1}}|",
                "{\"s\":\"ab\",\"x/y\":1}|unknown_field /x~1y",
                "[]|invalid_type ~~",
            })
    void inputsAreChecked(String inputs, @org.jspecify.annotations.Nullable String expected) {
        var faults = SCHEMA.check(Json.MAPPER.readTree(inputs)).stream()
                .map(fault -> (fault.code() + " " + fault.pointer()).strip())
                .toList();

        assertThat(String.join(" ", faults)).isEqualTo(expected == null ? "" : expected.replace(" ~~", ""));
    }

    @Test
    void defaultsAreFilledInAtEveryDepth() {
        assertThat(SCHEMA.withDefaults(Json.MAPPER.readTree("{\"s\":\"ab\",\"a\":[{},{\"n\":2}]}")))
                .isEqualTo(Json.MAPPER.readTree("{\"s\":\"ab\",\"a\":[{\"n\":1.5},{\"n\":2}],\"d\":7}"));
    }

    @Test
    void withoutDeclaredInputsEachIsUnknown() {
        assertThat(InputsSchema.NONE.check(Json.MAPPER.readTree("{\"a\":1}")))
                .extracting(InputFault::code)
                .containsExactly("unknown_field");
        assertThat(InputsSchema.NONE.check(Json.MAPPER.createObjectNode())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{500}){1000}", "((a{1000}){1000}){1000}", "a{0,999}b{999}", "(", "(?=a)", "\\Qa\\E"})
    void patternThatIsTooLargeOrWrongIsRefused(String pattern) {
        assertThatThrownBy(() -> BoundedPattern.compile(pattern)).isInstanceOf(PatternSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9]{4}-[0-9]{2}$",
                "[](){}]{3}",
                "[^]]",
                "a{,2}",
                "(ab|c{3}){20}",
                "[[:alpha:]]{9}",
                "\\(x\\{3}"
            })
    void patternIsAccepted(String pattern) {
        assertThat(BoundedPattern.compile(pattern)).isNotNull();
    }
}
