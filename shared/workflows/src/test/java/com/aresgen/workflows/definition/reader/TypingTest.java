package com.aresgen.workflows.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which expressions are right, and what is said of the others. */
class TypingTest {
    private static final String DEFINITION = """
            version: 1
            inputs:
              type: object
              required: [s, i, list]
              properties:
                s: {type: string}
                i: {type: integer}
                d: {type: number, default: 1.5}
                opt: {type: string}
                list: {type: array, items: {type: object, properties: {n: {type: integer}}}}
                o: {type: object, default: {}, properties: {in_o: {type: boolean}}}
                free: {type: object, default: {}}
            steps:
              - {id: chat, uses: chat.completion, with: {model: auto, prompt: hi}}
              - {id: http, uses: http.request, with: {url: "https://example.com"}}
              - {id: pause, uses: wait, with: {duration: 1s}}
              - {id: obj, uses: transform, with: {value: {n: 1, t: "${{ inputs.s }}", "a-b": 1}}}
              - {id: rec, uses: transform, with: {value: {n: 1, t: "${{ inputs.s }}"}}}
              - {id: each, uses: transform, for_each: {items: "${{ inputs.list }}", on_item_error: continue}, with: {value: "${{ item.n + index }}"}}
              - id: last
                needs: [chat, http, pause, obj, rec, each]
                uses: transform
                with: {value: "${{ EXPRESSION }}"}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "inputs.s + 'x'|",
                "inputs.i > 1.5|",
                "inputs.d > 1|",
                "inputs.i + inputs.d|type_mismatch",
                "inputs.i + 1.0|type_mismatch",
                "double(inputs.i) + inputs.d|",
                "inputs.opt|bad_expression",
                "has(inputs.opt) ? inputs.opt : ''|",
                "has(inputs.opt)|",
                "inputs.o.in_o|bad_expression",
                "has(inputs.o.in_o) && inputs.o.in_o|",
                "inputs.o.nope|unknown_reference",
                "inputs.free.nope|",
                "inputs.list[0].n|",
                "inputs.list[0].m|unknown_reference",
                "inputs.list.map(x, x.n)|",
                "inputs.list.map(x, x.m)|unknown_reference",
                "inputs.list.map(item, item.n)|bad_expression",
                "inputs['s']|bad_expression",
                "input.s|unknown_reference",
                "steps.chat.output.text|",
                "steps.chat.output.txt|unknown_reference",
                "steps.chat.outpt|unknown_reference",
                "steps.chat.status == 'succeeded'|",
                "steps.chat.status == 1|type_mismatch",
                "steps.chat.error.attempt + 1|",
                "steps.chat.output.json.any.thing[0]|",
                "steps.chat.output.tokens.prompt + 1|",
                "steps.chat.output == null|bad_expression",
                "has(steps.chat.output)|",
                "steps['chat'].output|bad_expression",
                "steps|bad_expression",
                "steps.nope.output|unknown_reference",
                "steps.last.output|not_in_needs",
                "steps.http.output.status >= 200|",
                "steps.http.output.headers['etag']|",
                "steps.http.output.body.x + 1|",
                "steps.pause.output|unknown_reference",
                "steps.pause.status|",
                "steps.obj.output['a-b']|",
                "steps.rec.output.n + 1|",
                "steps.rec.output.t + 1|type_mismatch",
                "steps.rec.output.m|unknown_reference",
                "steps.each.output[0] + 1|",
                "steps.each.output[0] == null|",
                "steps.each.output.n|type_mismatch",
                "item|unknown_reference",
                "failed()|bad_expression",
                "nope(1)|unknown_reference",
                "size(1)|type_mismatch",
                "'a' == 1|type_mismatch",
                "[1, 'a']|",
                "'a,b'.split(',').join('-')|",
                "'abc'.matches('a.c')|",
                "a b|bad_expression",
                "type(1)|type_mismatch",
                "{'a': {'b': 1}}.a.b|",
                "if|bad_expression",
            })
    void expressionIsTyped(String expression, @Nullable String code) {
        var faults = Texts.faults(DEFINITION.replace("EXPRESSION", expression), Format.YAML);

        if (code == null) {
            assertThat(Texts.lines(faults)).isEmpty();
        } else {
            assertThat(faults).hasSize(1);
            assertThat(faults.getFirst().code().wire()).isEqualTo(code);
            assertThat(faults.getFirst().line()).isEqualTo(23);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max_output_tokens: \"${{ inputs.i }}\"|",
                "max_output_tokens: \"${{ inputs.d }}\"|type_mismatch",
                "max_output_tokens: \"1${{ inputs.i }}\"|type_mismatch",
                "voice_id: \"${{ inputs.i }}\"|type_mismatch",
                "voice_id: \"voi_${{ inputs.i }}\"|",
                "messages: \"${{ inputs.list }}\"|invalid_value",
                "response_format: {type: \"${{ inputs.s }}\"}|",
                "response_format: {type: json_schema}|missing_field",
                "model: nope/x|duplicate_key",
            })
    void argumentTakesItsType(String member, @Nullable String code) {
        var faults = Texts.faults(
                DEFINITION
                        .replace("{model: auto, prompt: hi}", "{model: auto, prompt: hi, " + member + "}")
                        .replace("EXPRESSION", "1"),
                Format.YAML);

        assertThat(faults.stream().map(fault -> fault.code().wire()).toList())
                .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
    }
}
