package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.handlers.Scripted;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.TaskToken;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Tasks that wait for the answer to their token. */
@Execution(ExecutionMode.CONCURRENT)
final class TokenTest {
    private static final String WAITING = """
            {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",
              "Parameters":{"FunctionName":"${Scripted}","Payload":{"token.$":"$$.Task.Token","key.$":"$.key"}},
              "ResultPath":"$.answer" FIELDS ,"End":true}}}
            """;

    private final CompletableFuture<String> token = new CompletableFuture<>();
    private final String key = Scripted.key(event -> {
        token.complete(event.path("token").stringValue());
        return event;
    });

    @Test
    void a_success_is_the_result_and_its_token_is_used_up() {
        try (var flow = flow("")) {
            var arn = flow.start("{\"key\":\"" + key + "\"}");
            var given = token.join();
            Flow.until(() -> flow.history(arn).contains("TaskSubmitted"));
            assertThatThrownBy(() -> flow.client()
                            .sendTaskSuccess(r -> r.taskToken(given).output("{")))
                    .isInstanceOf(InvalidOutputException.class);
            flow.client().sendTaskSuccess(r -> r.taskToken(given).output("{\"yes\":true}"));
            assertThat(flow.ended(arn).output()).isEqualTo("{\"key\":\"" + key + "\",\"answer\":{\"yes\":true}}");
            assertThat(flow.history(arn))
                    .containsExactly(
                            "ExecutionStarted",
                            "TaskStateEntered",
                            "TaskScheduled",
                            "TaskStarted",
                            "TaskSubmitted",
                            "TaskSucceeded",
                            "TaskStateExited",
                            "ExecutionSucceeded");
            assertThatThrownBy(() -> flow.client()
                            .sendTaskSuccess(r -> r.taskToken(given).output("1")))
                    .isInstanceOf(TaskTimedOutException.class)
                    .hasMessageContaining("Provided task does not exist anymore");
            assertThatThrownBy(() -> flow.client().sendTaskHeartbeat(r -> r.taskToken(given)))
                    .isInstanceOf(TaskTimedOutException.class);
        }
    }

    @Test
    void a_failure_has_the_caller_s_error_and_cause() {
        try (var flow = flow("")) {
            var arn = flow.start("{\"key\":\"" + key + "\"}");
            flow.client()
                    .sendTaskFailure(
                            r -> r.taskToken(token.join()).error("Denied").cause("by a person"));
            var ended = flow.ended(arn);
            assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
            assertThat(ended.error()).isEqualTo("Denied");
            assertThat(ended.cause()).isEqualTo("by a person");
        }
    }

    @Test
    void a_failure_without_a_name_is_matched_by_wildcards_only() {
        try (var flow = flow(",\"Catch\":[{\"ErrorEquals\":[\"Denied\"],\"Next\":\"Ask\"},"
                + "{\"ErrorEquals\":[\"States.TaskFailed\"],\"ResultPath\":\"$.lost\",\"Next\":\"Ask again\"}]")) {
            var arn = flow.start("{\"key\":\"" + key + "\"}");
            flow.client().sendTaskFailure(r -> r.taskToken(token.join()));
            assertThat(flow.ended(arn).output()).endsWith("\"lost\":{}}");
        }
    }

    @Test
    void a_function_that_fails_ends_the_task() {
        try (var flow = flow("")) {
            var failing = Scripted.key(_ -> {
                throw new IllegalStateException("not asked");
            });
            assertThat(flow.run("{\"key\":\"" + failing + "\"}").error()).isEqualTo("java.lang.IllegalStateException");
        }
    }

    @Test
    void a_token_of_an_unknown_execution_or_of_no_form_is_refused() {
        try (var flow = flow("")) {
            var unknown = TaskToken.next(new ExecutionId("AresGen-EU-Flow", "never started"))
                    .text();
            assertThatThrownBy(() -> flow.client().sendTaskHeartbeat(r -> r.taskToken(unknown)))
                    .isInstanceOf(TaskDoesNotExistException.class);
            assertThatThrownBy(() -> flow.client().sendTaskFailure(r -> r.taskToken("a token")))
                    .isInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void an_answer_that_comes_too_late_is_refused() {
        try (var flow = flow(",\"TimeoutSeconds\":1,\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":null,"
                + "\"Next\":\"Ask again\"}]")) {
            var arn = flow.start("{\"key\":\"" + key + "\"}");
            var given = token.join();
            Flow.until(() -> flow.history(arn).contains("TaskTimedOut"));
            assertThatThrownBy(() -> flow.client()
                            .sendTaskSuccess(r -> r.taskToken(given).output("1")))
                    .isInstanceOf(TaskTimedOutException.class);
            assertThat(flow.ended(arn).output()).isEqualTo("{\"key\":\"" + key + "\"}");
        }
    }

    @Test
    void heartbeats_keep_a_task_and_their_absence_ends_it() throws InterruptedException {
        try (var flow = flow(
                ",\"HeartbeatSeconds\":2,\"TimeoutSeconds\":60,"
                        + "\"Catch\":[{\"ErrorEquals\":[\"States.HeartbeatTimeout\"],\"ResultPath\":\"$.lost\",\"Next\":\"Ask again\"}]")) {
            var arn = flow.start("{\"key\":\"" + key + "\"}");
            var given = token.join();
            for (int i = 0; i < 25; i++) {
                Thread.sleep(100);
                flow.client().sendTaskHeartbeat(r -> r.taskToken(given));
            }
            assertThat(flow.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
            assertThat(flow.ended(arn).output()).contains("\"lost\":{\"Error\":\"States.Timeout\"}");
        }
    }

    private static Flow flow(String fields) {
        var definition = WAITING.replace("FIELDS", fields);
        return Flow.of(
                fields.contains("Ask again")
                        ? definition.replace("}}}", "},\"Ask again\":{\"Type\":\"Succeed\"}}}")
                        : definition);
    }
}
