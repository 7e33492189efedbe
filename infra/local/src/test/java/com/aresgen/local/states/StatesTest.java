package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.handlers.Scripted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of state, and how data flows through it. */
@Execution(ExecutionMode.CONCURRENT)
final class StatesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_task_returns_what_lambda_invoke_returns() {
        try (var flow = Flow.of(task("\"Parameters\":{\"FunctionName\":\"${Scripted}\",\"Payload.$\":\"$.a\"}"))) {
            var ended = flow.run("{\"a\":{\"b\":1}}");
            assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            var output = json(ended.output());
            assertThat(output.path("Payload")).isEqualTo(json("{\"b\":1}"));
            assertThat(output.path("StatusCode").intValue()).isEqualTo(200);
            assertThat(output.path("ExecutedVersion").stringValue()).isEqualTo("1");
            assertThat(flow.history(ended.executionArn()))
                    .containsExactly(
                            "ExecutionStarted",
                            "TaskStateEntered",
                            "TaskScheduled",
                            "TaskStarted",
                            "TaskSucceeded",
                            "TaskStateExited",
                            "ExecutionSucceeded");
        }
    }

    @Test
    void data_flows_through_all_fields_of_a_task() {
        var fields = """
                "InputPath":"$.in",
                "Parameters":{"FunctionName":"${Scripted}","Payload":{"fixed":[1,{"x.$":"$.list[1]"}],"name.$":"$$.Execution.Name"}},
                "ResultSelector":{"picked.$":"$.Payload.fixed[1].x","state.$":"$$.State.Name"},
                "ResultPath":"$.out.result",
                "OutputPath":"$.out"
                """;
        try (var flow = Flow.of(task(fields))) {
            var ended = flow.run("{\"in\":{\"list\":[4,5]},\"out\":{\"kept\":true}}");
            assertThat(json(ended.output()))
                    .isEqualTo(json("{\"kept\":true,\"result\":{\"picked\":5,\"state\":\"Call\"}}"));
        }
    }

    @Test
    void a_result_path_of_null_keeps_the_input() {
        try (var flow = Flow.of(task(
                "\"ResultPath\":null,\"Parameters\":{\"FunctionName\":\"${Scripted}\",\"Payload\":{\"secret\":1}}"))) {
            assertThat(flow.run("{\"a\":1}").output()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void the_context_object_has_ids_names_and_times() {
        var payload = """
                "Parameters":{"FunctionName":"${Scripted}","Payload":{
                  "id.$":"$$.Execution.Id","name.$":"$$.Execution.Name","input.$":"$$.Execution.Input.a",
                  "start.$":"$$.Execution.StartTime","entered.$":"$$.State.EnteredTime",
                  "retries.$":"$$.State.RetryCount","machine.$":"$$.StateMachine.Id","called.$":"$$.StateMachine.Name"}},
                "OutputPath":"$.Payload"
                """;
        try (var flow = Flow.of(task(payload))) {
            var arn = flow.start("one", "{\"a\":[1]}");
            var output = json(flow.ended(arn).output());
            assertThat(output.path("id").stringValue()).isEqualTo(arn).endsWith(":execution:AresGen-EU-Flow:one");
            assertThat(output.path("name").stringValue()).isEqualTo("one");
            assertThat(output.path("input")).isEqualTo(json("[1]"));
            assertThat(output.path("start").stringValue())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(output.path("entered").stringValue()).endsWith("Z");
            assertThat(output.path("retries").intValue()).isZero();
            assertThat(output.path("machine").stringValue()).isEqualTo(Flow.MACHINE);
            assertThat(output.path("called").stringValue()).isEqualTo("AresGen-EU-Flow");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"s\":\"chat\"} | string",
                "{\"s\":\"other\",\"n\":1.0} | one",
                "{\"s\":\"other\",\"n\":7} | many",
                "{\"s\":\"other\",\"n\":7,\"b\":true} | both",
                "{\"s\":\"other\",\"n\":\"7\"} | default",
                "{\"s\":\"other\"} | absent",
            })
    void a_choice_takes_the_first_rule_that_matches(String input, String expected) {
        try (var flow = Flow.of(CHOICE)) {
            assertThat(flow.run(input).output()).isEqualTo("\"" + expected + "\"");
        }
    }

    private static final String CHOICE = """
            {"StartAt":"Choose","States":{
              "Choose":{"Type":"Choice","Default":"Default","Choices":[
                {"Variable":"$.s","StringEquals":"chat","Next":"String"},
                {"Not":{"Variable":"$.n","IsPresent":true},"Next":"Absent"},
                {"Variable":"$.n","NumericEquals":1,"Next":"One"},
                {"And":[{"Variable":"$.b","IsPresent":true},{"Variable":"$.b","BooleanEquals":true},
                        {"Or":[{"Variable":"$.n","NumericLessThan":0},{"Variable":"$.n","NumericGreaterThanEquals":7}]}],
                 "Next":"Both"},
                {"Variable":"$.n","NumericGreaterThan":1,"Next":"Many"}]},
              "String":{"Type":"Pass","Result":"string","End":true},
              "Absent":{"Type":"Pass","Result":"absent","End":true},
              "One":{"Type":"Pass","Result":"one","End":true},
              "Both":{"Type":"Pass","Result":"both","End":true},
              "Many":{"Type":"Pass","Result":"many","End":true},
              "Default":{"Type":"Pass","Result":"default","Next":"Done"},
              "Done":{"Type":"Succeed"}}}
            """;

    @Test
    void a_choice_of_nothing_fails_as_runtime_and_names_its_path() {
        try (var flow = Flow.of(CHOICE)) {
            var ended = flow.run("{}");
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.error()).isEqualTo("States.Runtime");
            assertThat(ended.cause())
                    .startsWith("An error occurred while executing the state 'Choose' (entered at the event id #2). ")
                    .contains("Invalid path '$.s'");
        }
    }

    @Test
    void a_pass_and_a_fail() {
        var definition = """
                {"StartAt":"Pass","States":{
                  "Pass":{"Type":"Pass","Parameters":{"b.$":"$.a"},"ResultPath":"$.c","Next":"Fail"},
                  "Fail":{"Type":"Fail","Error":"Refused","Cause":"on purpose"}}}
                """;
        try (var flow = Flow.of(definition)) {
            var ended = flow.run("{\"a\":1}");
            assertThat(ended.error()).isEqualTo("Refused");
            assertThat(ended.cause()).isEqualTo("on purpose");
            assertThat(ended.output()).isNull();
            assertThat(flow.history(ended.executionArn()))
                    .containsExactly(
                            "ExecutionStarted",
                            "PassStateEntered",
                            "PassStateExited",
                            "FailStateEntered",
                            "ExecutionFailed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Seconds\":1 | {}",
                "\"SecondsPath\":\"$.s\" | {\"s\":1}",
                "\"Timestamp\":\"2020-01-01T00:00:00Z\" | {}",
                "\"TimestampPath\":\"$.t\" | {\"t\":\"2020-01-01T00:00:00.5+01:00\"}",
            })
    void a_wait_passes_its_input_on(String field, String input) {
        try (var flow =
                Flow.of("{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\"," + field + ",\"End\":true}}}")) {
            var ended = flow.run(input);
            assertThat(ended.output()).isEqualTo(input);
            var lasted = ended.stopDate().toEpochMilli() - ended.startDate().toEpochMilli();
            assertThat(lasted).isGreaterThanOrEqualTo(field.startsWith("\"Seconds") ? 1000 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"t\":\"tomorrow\"}", "{\"t\":\"2026-01-01t00:00:00z\"}", "{}"})
    void a_wait_for_no_time_fails_as_runtime(String input) {
        try (var flow = Flow.of(
                "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"TimestampPath\":\"$.t\",\"End\":true}}}")) {
            assertThat(flow.run(input).error()).isEqualTo("States.Runtime");
        }
    }

    @Test
    void a_path_to_nothing_in_a_payload_fails_as_runtime_past_all_catchers() {
        try (var flow = Flow.of(
                task(
                        "\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"Caught\"}],\"Parameters\":{\"FunctionName\":\"${Scripted}\",\"Payload\":{\"x.$\":\"$.gone\"}}"))) {
            var ended = flow.run("{\"a\":1}");
            assertThat(ended.error()).isEqualTo("States.Runtime");
            assertThat(ended.cause())
                    .contains(
                            "The JSONPath '$.gone' specified for the field 'x.$' could not be found in the input '{\"a\":1}'");
        }
    }

    @Test
    void a_result_that_is_too_large_is_final() {
        var key = Scripted.key(_ -> JSON.createObjectNode().put("x", "y".repeat(262_144)));
        try (var flow = Flow.of(task("\"Retry\":[{\"ErrorEquals\":[\"States.ALL\"]}],"
                + "\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"Caught\"}],"
                + "\"Parameters\":{\"FunctionName\":\"${Scripted}\",\"Payload.$\":\"$\"}"))) {
            var ended = flow.run("{\"key\":\"" + key + "\"}");
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.error()).isEqualTo("States.DataLimitExceeded");
        }
    }

    /** A task with an error's way out of it, if the fields use that. */
    private static String task(String fields) {
        return "{\"StartAt\":\"Call\",\"States\":{"
                + "\"Call\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\"," + fields
                + ",\"End\":true}"
                + (fields.contains("Caught") ? ",\"Caught\":{\"Type\":\"Succeed\"}" : "") + "}}";
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
