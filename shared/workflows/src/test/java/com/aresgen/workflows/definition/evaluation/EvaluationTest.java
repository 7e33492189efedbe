package com.aresgen.workflows.definition.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.Template;
import com.aresgen.workflows.definition.reader.Texts;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.NeedsStatus;
import com.aresgen.workflows.definition.scope.Scope;
import com.aresgen.workflows.definition.scope.StepError;
import com.aresgen.workflows.definition.scope.StepResult;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private static final String DEFINITION = """
            version: 1
            inputs:
              type: object
              required: [s, i]
              properties: {s: {type: string}, i: {type: integer}, d: {type: number, default: 2}, opt: {type: string}}
            steps:
              - {id: chat, uses: chat.completion, with: {model: auto, prompt: hi}}
              - {id: bad, uses: chat.completion, with: {model: auto, prompt: hi}}
              - {id: http, uses: http.request, with: {url: "https://example.com"}}
              - id: last
                needs: [chat, bad, http]
                uses: transform
                for_each: {items: [a]}
                when: "${{ failed() || inputs.i > 5 }}"
                with: {value: VALUE}
            """;

    private static final Scope SCOPE = new Scope(
            Json.MAPPER.readTree("{\"s\":\"cats\",\"i\":3,\"d\":2}"),
            Map.of(
                    "chat",
                    new StepResult(
                            "succeeded",
                            Json.MAPPER.readTree("{\"text\":\"hello\",\"tokens\":{\"prompt\":7}}"),
                            Optional.empty()),
                    "bad",
                    new StepResult("failed", Json.MAPPER.nullNode(), Optional.of(new StepError("timeout", "Late", 3))),
                    "http",
                    new StepResult(
                            "succeeded",
                            Json.MAPPER.readTree("{\"status\":200,\"headers\":{},\"body\":{\"a\":[1,2.5,null]}}"),
                            Optional.empty())),
            Optional.of(new Scope.Item(Json.MAPPER.readTree("\"de\""), 4)),
            NeedsStatus.GOOD);

    private static Template template(String yaml) {
        return Texts.definition(DEFINITION.replace("VALUE", yaml)).step("last").with();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'${{ inputs.i }}'|3",
                "'n=${{ inputs.i }}'|\"n=3\"",
                "'  ${{ inputs.i }} '|3",
                "'${{ inputs.d }}'|2.0",
                "'d=${{ inputs.d }}'|\"d=2\"",
                "'d=${{ inputs.d / 3.0 * 1.5 }}'|\"d=1\"",
                "'${{ inputs.i / 2 }}'|1",
                "\"x ${{ true }} ${{ null }} ${{ [1, 'a'] }} ${{ {'a': 1.5} }}\"|\"x true  [1,\\\"a\\\"] {\\\"a\\\":1.5}\"",
                "'$${{ x }} ${{ inputs.s }}'|\"${{ x }} cats\"",
                "'$${{ x }}'|\"${{ x }}\"",
                "{a: ['${{ item }}', '${{ index }}', 1], b: x}|{\"a\":[\"de\",4,1],\"b\":\"x\"}",
                "\"${{ {'a}}': '}}'} }}\"|{\"a}}\":\"}}\"}",
                "'${{ steps.chat.output }}'|{\"text\":\"hello\",\"tokens\":{\"prompt\":7}}",
                "'${{ has(steps.bad.output) }}'|false",
                "'${{ has(steps.bad.error) && !has(steps.chat.error) }}'|true",
                "'${{ steps.bad.error.code + string(steps.bad.error.attempt) }}'|\"timeout3\"",
                "'${{ steps.http.output.body.a }}'|[1,2.5,null]",
                "'${{ steps.http.output.body.a[1] > 2 }}'|true",
                "'${{ has(steps.chat.output.json) }}'|false",
                "\"${{ has(inputs.opt) ? inputs.opt : 'none' }}\"|\"none\"",
                "\"${{ timestamp('2026-05-11T08:14:22Z') }}\"|\"2026-05-11T08:14:22Z\"",
                "\"${{ duration('90s') }}\"|\"90s\"",
                "\"${{ b'abc' }}\"|\"YWJj\"",
                "\"${{ 'a-b-c'.replace('-', '+') + 'aaa'.replace('a', 'b', 2) }}\"|\"a+b+cbba\"",
                "\"${{ ['a', 'b'].join(', ') + ['c'].join() }}\"|\"a, bc\"",
                "\"${{ 'abc'.matches('^a.c$') }}\"|true",
                "'${{ [1, 2, 3].filter(x, x > 1).map(x, x * 2) }}'|[4,6]",
                "'${{ 9223372036854775807 }}'|9223372036854775807",
            })
    void templateHasItsValue(String yaml, String expected) throws EvaluationFailed {
        assertThat(template(yaml).evaluate(SCOPE).get("value").toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "steps.bad.output.text|The step bad has no output: it is failed",
                "steps.http.output.body.nope|nope",
                "1 / (inputs.i - 3)|zero",
                "steps.http.output.body.a[9]|9",
                "9223372036854775807 + inputs.i|overflow",
                "1.0 / 0.0|Infinity",
                "'a'.matches(inputs.s + '(')|missing",
            })
    void failureIsExplained(String cel, String part) {
        var failure = catchThrowableOfType(
                EvaluationFailed.class, () -> template("\"${{ " + cel + " }}\"").evaluate(SCOPE));

        assertThat(failure.code()).isEqualTo(EvaluationFailed.Code.EXPRESSION_FAILED);
        assertThat(failure.getMessage()).contains(part).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,1,1,1,1,1,1,1].map(x, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa').map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y).map(y,y+y)",
                "'aaaaaaaaaaaaaaaa'.replace('a','bbbbbbbbbbbbbbbb').replace('b','cccccccccccccccc').replace('c','dddddddddddddddd').replace('d','eeeeeeeeeeeeeeee').replace('e','ffffffffffffffff').replace('f','gggggggggggggggg')",
                "[1,1,1,1,1,1,1,1,1,1].all(a,[1,1,1,1,1,1,1,1,1,1].all(b,[1,1,1,1,1,1,1,1,1,1].all(c,[1,1,1,1,1,1,1,1,1,1].all(d,[1,1,1,1,1,1,1,1,1,1].all(e, a+b+c+d+e > 0)))))",
            })
    void expressionThatDoesTooMuchIsStopped(String cel) {
        var template = template("\"${{ " + cel + " }}\"");

        assertThatThrownBy(() -> template.evaluate(SCOPE))
                .isInstanceOfSatisfying(
                        EvaluationFailed.class,
                        failure -> assertThat(failure.code()).isEqualTo(EvaluationFailed.Code.EXPRESSION_LIMIT));
    }

    @Test
    void conditionReadsTheStatusOfNeeds() throws EvaluationFailed {
        var when = Texts.definition(DEFINITION.replace("VALUE", "1"))
                .step("last")
                .when()
                .orElseThrow();

        assertThat(when.readsStatus()).isTrue();
        assertThat(when.test(SCOPE)).isFalse();
        assertThat(when.test(new Scope(SCOPE.inputs(), SCOPE.steps(), Optional.empty(), new NeedsStatus(false, true))))
                .isTrue();
    }

    @Test
    void templateKnowsWhetherItIsConstant() {
        assertThat(template("[1, {a: '$${{ x }}'}]").isConstant()).isTrue();
        assertThat(template("[1, {a: '${{ 1 }}'}]").isConstant()).isFalse();
    }
}
