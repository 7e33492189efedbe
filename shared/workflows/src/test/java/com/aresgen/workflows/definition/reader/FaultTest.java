package com.aresgen.workflows.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.workflows.definition.Fault;
import com.aresgen.workflows.definition.FaultCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code with its exact place, in both formats. */
class FaultTest {
    private static final String HEAD = "version: 1\nsteps:\n";
    private static final String VALUE = HEAD + "  - {id: a, uses: transform, with: {value: 1}}\n";

    private static Arguments yaml(String text, String... lines) {
        return Arguments.of(Format.YAML, text, List.of(lines));
    }

    private static Arguments json(String text, String... lines) {
        return Arguments.of(Format.JSON, text, List.of(lines));
    }

    private static String value(String written) {
        return HEAD + "  - {id: a, uses: transform, with: {value: " + written + "}}\n";
    }

    private static String jsonValue(String written) {
        return "{\"version\":1,\"steps\":[{\"id\":\"a\",\"uses\":\"transform\",\"with\":{\"value\":" + written + "}}]}";
    }

    static Stream<Arguments> table() {
        return Stream.of(
                yaml("a: [1", "yaml_syntax 1:6-1:6"),
                yaml("version: 1\nsteps:\n\t- id: a\n", "yaml_syntax 3:1-3:2"),
                yaml(
                        "a: &x 1\n",
                        "unknown_key 1:1-1:2 /a",
                        "missing_field 1:1-1:2",
                        "missing_field 1:1-1:2",
                        "yaml_syntax 1:4-1:8 /a"),
                yaml(value("!!str x"), "yaml_syntax 3:44-3:51 /steps/0/with/value"),
                yaml(value("*x"), "yaml_syntax 3:44-3:46 /steps/0/with/value"),
                yaml(VALUE + "---\nb: 1\n", "yaml_syntax 4:1-4:4"),
                json("{\"version\": 1,}", "json_syntax 1:15-1:16"),
                json("{} x", "json_syntax 1:4-1:5"),
                json("", "json_syntax 1:1-1:1"),
                yaml(VALUE + "nam: x\n", "unknown_key 4:1-4:4 /nam"),
                json(
                        "{\"version\":1,\"nam\":1,\"steps\":[{\"id\":\"a\",\"uses\":\"transform\",\"with\":{\"value\":1}}]}",
                        "unknown_key 1:14-1:19 /nam"),
                yaml(VALUE + "__proto__: x\n", "unknown_key 4:1-4:10 /__proto__"),
                yaml(
                        HEAD + "  - {id: a, uses: transfrom, with: {value: 1}}\n",
                        "unknown_step_type 3:19-3:28 /steps/0/uses"),
                yaml(VALUE.replace("}}", "}, needs: [b]}"), "unknown_reference 3:56-3:57 /steps/0/needs/0"),
                yaml(value("'${{ inputs.x }}'"), "unknown_reference 3:56-3:57 /steps/0/with/value"),
                json(jsonValue("\"\\u0041😀\\n${{ steps.b }}\""), "unknown_reference 1:88-1:89 /steps/0/with/value"),
                yaml(
                        VALUE + "  - {id: b, uses: transform, with: {value: '${{ steps.a.output }}'}}\n",
                        "not_in_needs 4:55-4:56 /steps/1/with/value"),
                yaml(
                        HEAD + "  - {id: a, needs: [b], uses: transform, with: {value: 1}}\n"
                                + "  - {id: b, needs: [a], uses: transform, with: {value: 1}}\n",
                        "cycle 3:10-3:11 /steps/0"),
                yaml(VALUE.replace("}}", "}, needs: [a]}"), "cycle 3:10-3:11 /steps/0"),
                yaml(VALUE + VALUE.substring(HEAD.length()), "duplicate_id 4:10-4:11 /steps/1/id"),
                yaml(VALUE + "version: 1\n", "duplicate_key 4:1-4:8 /version"),
                json(
                        "{\"version\":1,\"version\":1,\"steps\":[{\"id\":\"a\",\"uses\":\"transform\",\"with\":{\"value\":1}}]}",
                        "duplicate_key 1:14-1:23 /version"),
                yaml(VALUE.replace("id: a", "id: a-b"), "invalid_id 3:10-3:13 /steps/0/id"),
                yaml(VALUE.replace("id: a", "id: for"), "invalid_id 3:10-3:13 /steps/0/id"),
                yaml(value("'${{ 1 + }}'"), "bad_expression 3:53-3:53 /steps/0/with/value"),
                yaml(value("'x ${{ 1'"), "bad_expression 3:47-3:52 /steps/0/with/value"),
                yaml(value("'${{ }}'"), "bad_expression 3:45-3:51 /steps/0/with/value"),
                yaml(value("\"${{ 1 + 2.0 }}\""), "type_mismatch 3:51-3:52 /steps/0/with/value"),
                yaml(VALUE.replace("uses", "when: '${{ 1 }}', uses"), "type_mismatch 3:20-3:28 /steps/0/when"),
                yaml(HEAD + "  - {id: a, uses: transform}\n", "missing_field 3:6-3:8 /steps/0"),
                yaml(HEAD + "  - {id: a, uses: wait, with: {}}\n", "missing_field 3:31-3:33 /steps/0/with"),
                yaml(VALUE.replace("version: 1", "version: 2"), "invalid_value 1:10-1:11 /version"),
                yaml(value("99999999999999999999"), "invalid_value 3:44-3:64 /steps/0/with/value"),
                yaml(value(".inf"), "invalid_value 3:44-3:48 /steps/0/with/value"),
                json(jsonValue("99999999999999999999"), "invalid_value 1:68-1:88 /steps/0/with/value"),
                yaml(
                        HEAD + "  - id: a\n    uses: transform\n    when: {{ true }}\n    with: {value: 1}\n",
                        "unquoted_expression 5:11-5:21 /steps/0/when"),
                yaml(
                        HEAD + "  - id: a\n    uses: transform\n    with: {value: ${{ 1 }}}\n",
                        "unquoted_expression 5:19-5:27"),
                yaml(
                        HEAD
                                + "  - id: a\n    uses: transform\n    when: ${{ true ? true : false }}\n    with: {value: 1}\n",
                        "unquoted_expression 5:11-5:37"),
                yaml(
                        HEAD + "  - id: a\n    uses: transform\n    with:\n      value: x ${{ 1 # }}\n",
                        "unquoted_expression 6:16-6:21 /steps/0/with/value"),
                yaml(value("[".repeat(100)), "too_deep 3:104-3:105 /steps/0/with/value" + "/0".repeat(60)),
                json("[".repeat(100), "too_deep 1:65-1:66 " + "/0".repeat(64)),
                yaml(
                        value("'${{ " + "(".repeat(500) + "1" + ")".repeat(500) + " }}'"),
                        "too_deep 3:45-3:1053 /steps/0/with/value"),
                yaml(VALUE + "timeout: 8d\n", "limit_exceeded 4:10-4:12 /timeout"),
                yaml(value("'${{ \"" + "x".repeat(2_000) + "\" }}'"), "limit_exceeded 3:45-3:48 /steps/0/with/value"),
                yaml("a: '" + "x".repeat(262_144) + "'", "limit_exceeded 1:1-1:1"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void faultHasItsCodeAndPlace(Format format, String text, List<String> expected) {
        assertThat(Texts.lines(Texts.faults(text, format))).isEqualTo(expected);
    }

    @Test
    void tableHasAllCodes() {
        var codes = table().flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(line -> line.toString().split(" ", 2)[0])
                .toList();

        assertThat(codes)
                .containsAll(
                        Arrays.stream(FaultCode.values()).map(FaultCode::wire).toList());
    }

    @ParameterizedTest
    @MethodSource
    void placeIsThatOfTheTextThatWasSent(String text, String expected) {
        assertThat(Texts.lines(Texts.faults(text, Format.YAML))).containsExactly(expected);
    }

    static Stream<Arguments> placeIsThatOfTheTextThatWasSent() {
        var step = "  - id: a\n    uses: transform\n    with:\n";
        return Stream.of(
                Arguments.of("\uFEFF" + value("'${{ x }}'"), "unknown_reference 3:49-3:50 /steps/0/with/value"),
                Arguments.of(
                        value("'${{ x }}'").replace("\n", "\r\n"), "unknown_reference 3:49-3:50 /steps/0/with/value"),
                Arguments.of(
                        value("'${{ x }}'").replace("\n", "\r"), "unknown_reference 3:49-3:50 /steps/0/with/value"),
                Arguments.of(value("'😀 it''s ${{ x }}'"), "unknown_reference 3:57-3:58 /steps/0/with/value"),
                Arguments.of(value("\"\\u0041\\x41\\n😀${{ x }}\""), "unknown_reference 3:62-3:63 /steps/0/with/value"),
                Arguments.of(
                        HEAD + step + "      value: |\n        one\n        two ${{ x }}\n",
                        "unknown_reference 8:17-8:18 /steps/0/with/value"),
                Arguments.of(
                        HEAD + step + "      value: >\n        one\n        two\n\n        three ${{ x }}\n",
                        "unknown_reference 10:19-10:20 /steps/0/with/value"),
                Arguments.of(
                        HEAD + step + "      value: one\n        two ${{ x\n        }}\n",
                        "unknown_reference 7:17-7:18 /steps/0/with/value"),
                Arguments.of(
                        HEAD + step + "      value: \"one\n        two \\\n        ${{ x }}\"\n",
                        "unknown_reference 8:13-8:14 /steps/0/with/value"),
                Arguments.of(
                        HEAD + step + "      value: |2-\n          x\n        ${{\n         x }}\n",
                        "unknown_reference 9:10-9:11 /steps/0/with/value"));
    }

    @ParameterizedTest
    @MethodSource
    void faultHasSuggestion(String yaml, String suggestion) {
        assertThat(Texts.faults(yaml, Format.YAML))
                .extracting(fault -> fault.suggestion().orElse(""))
                .contains(suggestion);
    }

    static Stream<Arguments> faultHasSuggestion() {
        return Stream.of(
                Arguments.of(VALUE + "nam: x\n", "name"),
                Arguments.of(VALUE.replace("transform", "transfrom"), "transform"),
                Arguments.of(VALUE.replace("id: a", "id: my-step"), "my_step"),
                Arguments.of(value("'${{ 1 + 2.0 }}'"), "Convert one: double(…) or int(…)."),
                Arguments.of(value("\"${{ 'a' = 'b' }}\""), "=="),
                Arguments.of(VALUE + "timeout: 60\n", "60s"),
                Arguments.of(
                        HEAD + "  - {id: a, uses: chat.completion, with: {model: amazon/nova-lit, prompt: x}}\n",
                        "amazon/nova-lite"),
                Arguments.of(HEAD + "  - {id: a, uses: http.request, with: {url: 'http://x.y'}}\n", "https://x.y"),
                Arguments.of(
                        VALUE + "  - {id: b, uses: transform, with: {value: '${{ steps.a.output }}'}}\n",
                        "Add a to needs."),
                Arguments.of(
                        VALUE + "  - {id: b, needs: [a], uses: transform, with: {value: '${{ a.output }}'}}\n",
                        "steps.a"),
                Arguments.of(VALUE.replace("uses", "when: steps.a.output, uses"), "\"${{ steps.a.output }}\""),
                Arguments.of(
                        HEAD + "  - id: a\n    uses: transform\n    with:\n      value: x ${{ 1 # }}\n",
                        "\"x ${{ 1 # }}\""));
    }

    @Test
    void allFaultsAreReportedAtOnceInTheOrderOfTheText() {
        var text = new StringBuilder("version: 1\nsteps:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  - {id: s").append(i).append(", uses: transform, with: {value: '${{ nope }}'}, x: 1}\n");
        }

        var faults = Texts.faults(text.toString(), Format.YAML);

        assertThat(faults).hasSize(100);
        assertThat(faults).extracting(Fault::line).isSorted();
    }
}
