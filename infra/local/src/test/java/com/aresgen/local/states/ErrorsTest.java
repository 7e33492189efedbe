package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.handlers.Scripted;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Permission;
import com.aresgen.local.states.language.Retrier;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Retriers, catchers, the names of errors, and timeouts. */
@Execution(ExecutionMode.CONCURRENT)
final class ErrorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void an_exception_is_named_by_its_class_and_its_cause_is_the_error_that_lambda_returns() {
        try (var flow = Flow.of(task("${Scripted}", ""))) {
            var ended = flow.run(input(_ -> {
                throw new IllegalStateException("a bug", new IllegalArgumentException("below"));
            }));
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.error()).isEqualTo("java.lang.IllegalStateException");
            var cause = JSON.readTree(ended.cause());
            assertThat(cause.path("errorMessage").stringValue()).isEqualTo("a bug");
            assertThat(cause.path("errorType").stringValue()).isEqualTo("java.lang.IllegalStateException");
            assertThat(cause.path("stackTrace").path(0).stringValue())
                    .contains("ErrorsTest")
                    .contains("ErrorsTest.java:");
            assertThat(cause.path("cause").path("errorMessage").stringValue()).isEqualTo("below");
            assertThat(flow.history(ended.executionArn()))
                    .contains("TaskFailed")
                    .doesNotContain("TaskStateExited");
        }
    }

    @Test
    void the_first_retrier_that_matches_counts_alone_and_a_used_up_one_leads_to_the_catcher() {
        var calls = new AtomicInteger();
        var fields = """
                ,"Retry":[
                  {"ErrorEquals":["java.lang.IllegalStateException"],"IntervalSeconds":1,"MaxAttempts":1,"JitterStrategy":"FULL"},
                  {"ErrorEquals":["java.lang.IllegalArgumentException","States.Timeout"],"IntervalSeconds":1,"MaxAttempts":1,"JitterStrategy":"FULL"},
                  {"ErrorEquals":["States.ALL"],"MaxAttempts":5}],
                 "Catch":[
                  {"ErrorEquals":["java.lang.IllegalArgumentException"],"Next":"Other"},
                  {"ErrorEquals":["States.TaskFailed"],"ResultPath":"$.lost","Next":"Caught"}]
                """;
        try (var flow = Flow.of(task("${Scripted}", fields))) {
            var ended = flow.run(input(_ -> {
                var call = calls.incrementAndGet();
                throw call == 2 ? new IllegalArgumentException("two") : new IllegalStateException("call " + call);
            }));
            assertThat(calls.get()).isEqualTo(3);
            var lost = JSON.readTree(ended.output()).path("lost");
            assertThat(lost.path("Error").stringValue()).isEqualTo("java.lang.IllegalStateException");
            assertThat(lost.path("Cause").stringValue()).contains("call 3");
            assertThat(JSON.readTree(ended.output()).has("key")).isTrue();
            assertThat(flow.history(ended.executionArn()))
                    .containsExactly(
                            "ExecutionStarted",
                            "TaskStateEntered",
                            "TaskScheduled",
                            "TaskStarted",
                            "TaskFailed",
                            "TaskScheduled",
                            "TaskStarted",
                            "TaskFailed",
                            "TaskScheduled",
                            "TaskStarted",
                            "TaskFailed",
                            "TaskStateExited",
                            "SucceedStateEntered",
                            "SucceedStateExited",
                            "ExecutionSucceeded");
        }
    }

    @Test
    void retry_counts_begin_anew_when_a_state_is_entered_again() {
        var calls = new AtomicInteger();
        var definition = """
                {"StartAt":"Call","States":{
                  "Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","OutputPath":"$.Payload",
                    "Parameters":{"FunctionName":"${Scripted}","Payload":{"key.$":"$.key","retries.$":"$$.State.RetryCount"}},
                    "Retry":[{"ErrorEquals":["States.TaskFailed"],"IntervalSeconds":1,"MaxAttempts":1,"JitterStrategy":"FULL"}],
                    "Next":"Choose"},
                  "Choose":{"Type":"Choice","Choices":[{"Variable":"$.again","BooleanEquals":true,"Next":"Call"}],"Default":"Done"},
                  "Done":{"Type":"Succeed"}}}
                """;
        var seen = new ConcurrentLinkedQueue<Integer>();
        try (var flow = Flow.of(definition)) {
            var ended = flow.run(input(event -> {
                seen.add(event.path("retries").intValue());
                var call = calls.incrementAndGet();
                if (call % 2 == 1) {
                    throw new IllegalStateException("odd");
                }
                return JSON.createObjectNode()
                        .put("again", call < 4)
                        .put("key", event.path("key").stringValue());
            }));
            assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(seen).containsExactly(0, 1, 0, 1);
            assertThat(flow.states().transitions()).isEqualTo(2 + 2 + 2 + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 2, , 0.9, 1800", "1, 2, , 0.9, 3600", "5, 2, 30, 0.5, 15000", "3, 1, , 0.25, 500"})
    void delays_grow_up_to_the_most_and_jitter_takes_a_part(
            int earlier, double rate, Long most, double random, long milliseconds) {
        var longest = most == null ? OptionalLong.empty() : OptionalLong.of(most);
        assertThat(new Retrier(List.of(), 2, 9, rate, longest, true).delay(earlier, random))
                .hasMillis(milliseconds);
        assertThat(new Retrier(List.of(), 2, 9, rate, longest, false)
                        .delay(earlier, random)
                        .toMillis())
                .isEqualTo(Math.round(milliseconds / random));
    }

    @Test
    void a_task_that_is_too_slow_times_out_without_a_cause_and_is_no_failed_task() {
        var fields = """
                ,"TimeoutSecondsPath":"$.seconds",
                 "Catch":[{"ErrorEquals":["States.TaskFailed"],"Next":"Other"},
                          {"ErrorEquals":["States.Timeout"],"ResultPath":"$.lost","Next":"Caught"}]
                """;
        try (var flow = Flow.of(task("${Scripted}", fields))) {
            var key = Scripted.key(ErrorsTest::slow);
            var ended = flow.run("{\"seconds\":1,\"key\":\"" + key + "\"}");
            assertThat(JSON.readTree(ended.output()).path("lost").toString())
                    .isEqualTo("{\"Error\":\"States.Timeout\"}");
            assertThat(flow.history(ended.executionArn())).contains("TaskTimedOut", "SucceedStateEntered");
            assertThat(flow.run("{\"seconds\":0,\"key\":\"" + key + "\"}").error())
                    .isEqualTo("States.Runtime");
        }
    }

    @Test
    void a_function_that_lambda_ends_is_named_so() {
        try (var flow = Flow.of(task("${Short}", ""))) {
            var ended = flow.run(input(ErrorsTest::slow));
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.error()).isEqualTo("Sandbox.Timedout");
            assertThat(ended.cause()).contains("Task timed out after 1.00 seconds");
        }
    }

    @Test
    void an_execution_that_is_too_slow_times_out_past_all_catchers() {
        var definition = """
                {"TimeoutSeconds":1,"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":30,"End":true}}}
                """;
        try (var flow = Flow.of(definition)) {
            var ended = flow.run("{}");
            assertThat(ended.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
            assertThat(ended.error()).isNull();
            assertThat(ended.cause()).isNull();
            assertThat(ended.stopDate())
                    .isBetween(
                            ended.startDate().plusSeconds(1), ended.startDate().plusSeconds(9));
            assertThat(flow.history(ended.executionArn())).endsWith("WaitStateEntered", "ExecutionTimedOut");
        }
    }

    @Test
    void a_function_that_the_role_does_not_allow_fails_the_task_and_is_observed() {
        try (var flow = Flow.of(task("${Forbidden}", ""))) {
            var ended = flow.run("{}");
            assertThat(ended.error()).isEqualTo("Lambda.AWSLambdaException");
            assertThat(ended.cause())
                    .contains(":assumed-role/AresGen-EU-FlowRole/")
                    .contains("is not authorized to perform: lambda:InvokeFunction on resource: "
                            + "arn:aws:lambda:eu-west-1:000000000000:function:AresGen-EU-Forbidden because")
                    .contains("Error Code: AccessDeniedException");
            assertThat(flow.observed())
                    .containsExactly(new ObservedPermission(
                            "AresGen-EU-Flow",
                            new Permission(
                                    "lambda:InvokeFunction",
                                    "arn:aws:lambda:eu-west-1:000000000000:function:AresGen-EU-Forbidden"),
                            false));
            assertThat(flow.states().policies()).containsOnlyKeys("AresGen-EU-Flow");
        }
    }

    @Test
    void a_history_ends_with_its_25000th_event() {
        var definition = """
                {"StartAt":"A","States":{
                  "A":{"Type":"Choice","Choices":[{"Variable":"$.a","IsPresent":true,"Next":"A"}],"Default":"B"},
                  "B":{"Type":"Succeed"}}}
                """;
        try (var flow = Flow.of(definition)) {
            var ended = flow.run("{\"a\":1}");
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.error()).isEqualTo("States.Runtime");
            assertThat(ended.cause()).isEqualTo("The execution reached the maximum number of history events (25000).");
            assertThat(flow.history(ended.executionArn()))
                    .hasSize(25_000)
                    .endsWith("ChoiceStateExited", "ExecutionFailed");
            assertThat(flow.states().longestHistory()).isEqualTo(25_000);
        }
    }

    private static JsonNode slow(JsonNode event) {
        try {
            Thread.sleep(2_500);
        } catch (InterruptedException _) {
            // Ended by its timeout.
        }
        return event;
    }

    private static String input(UnaryOperator<JsonNode> script) {
        return "{\"key\":\"" + Scripted.key(script) + "\"}";
    }

    private static String task(String function, String fields) {
        return "{\"StartAt\":\"Call\",\"States\":{\"Call\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\","
                + "\"Parameters\":{\"FunctionName\":\"" + function + "\",\"Payload.$\":\"$\"}"
                + fields + ",\"End\":true}"
                + (fields.contains("\"Caught\"") ? ",\"Caught\":{\"Type\":\"Succeed\"}" : "")
                + (fields.contains("\"Other\"") ? ",\"Other\":{\"Type\":\"Fail\",\"Error\":\"Other\"}" : "") + "}}";
    }
}
