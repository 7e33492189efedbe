package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.LocalRegion;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Starting, stopping, describing and listing, as Step Functions answers for Standard workflows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServiceTest {
    private final Flow flow = Flow.of("""
            {"StartAt":"Rest","States":{"Rest":{"Type":"Wait","SecondsPath":"$.seconds","End":true}}}
            """);

    @BeforeAll
    void isRunning() {
        assertThat(flow.states().transitions()).isZero();
    }

    @AfterAll
    void close() {
        flow.close();
    }

    @Test
    void a_start_is_idempotent_while_its_execution_runs() {
        var first = start("twice", "{\"seconds\":60}");
        var again = start("twice", "{\"seconds\":60}");
        assertThat(again.executionArn()).isEqualTo(first.executionArn());
        assertThat(again.startDate()).isEqualTo(first.startDate());
        assertThatThrownBy(() -> start("twice", "{\"seconds\":61}"))
                .isInstanceOf(ExecutionAlreadyExistsException.class)
                .hasMessageContaining("Execution Already Exists: '" + first.executionArn() + "'");
        flow.client().stopExecution(r -> r.executionArn(first.executionArn()));
        assertThatThrownBy(() -> start("twice", "{\"seconds\":60}"))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void starts_at_once_are_one_execution() throws Exception {
        var before = flow.states().started();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> start = () -> start("at-once", "{\"seconds\":9}").executionArn();
            var arns = threads.invokeAll(List.of(start, start, start, start)).stream()
                    .map(Future::resultNow)
                    .distinct();
            assertThat(arns).hasSize(1);
        } catch (IllegalStateException failed) {
            throw new AssertionError(failed);
        }
        assertThat(flow.states().started()).isEqualTo(before + 1);
    }

    @Test
    void a_stop_aborts_at_once_and_again_changes_nothing() {
        var arn = start("stopped", "{\"seconds\":60}").executionArn();
        var stopped = flow.client()
                .stopExecution(r -> r.executionArn(arn).error("Cancelled").cause("by a person"));
        var described = flow.describe(arn);
        assertThat(described.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(described.error()).isEqualTo("Cancelled");
        assertThat(described.cause()).isEqualTo("by a person");
        assertThat(described.stopDate()).isEqualTo(stopped.stopDate());
        assertThat(flow.history(arn)).containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionAborted");
        assertThat(flow.client().stopExecution(r -> r.executionArn(arn)).stopDate())
                .isEqualTo(stopped.stopDate());
        var succeeded = flow.run("{\"seconds\":0}");
        flow.client().stopExecution(r -> r.executionArn(succeeded.executionArn()));
        assertThat(flow.describe(succeeded.executionArn()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void a_description_has_input_and_output() {
        var ended = flow.run("{ \"seconds\": 0 }");
        assertThat(ended.input()).isEqualTo("{ \"seconds\": 0 }");
        assertThat(ended.output()).isEqualTo("{\"seconds\":0}");
        assertThat(ended.stateMachineArn()).isEqualTo(Flow.MACHINE);
        assertThat(ended.stopDate()).isAfterOrEqualTo(ended.startDate());
        assertThat(flow.client()
                        .listExecutions(r -> r.stateMachineArn(Flow.MACHINE).statusFilter(ExecutionStatus.SUCCEEDED))
                        .executions())
                .anyMatch(each -> each.executionArn().equals(ended.executionArn()))
                .allMatch(each -> each.status() == ExecutionStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", "a/b", "a*", "a\"", "a\\b", "a\u0007", "a{"})
    void a_name_with_a_forbidden_character_is_refused(String name) {
        assertThatThrownBy(() -> start(name, "{}")).isInstanceOf(InvalidNameException.class);
    }

    @Test
    void names_end_at_80_characters() {
        assertThat(start("n".repeat(80), "{\"seconds\":0}").executionArn()).endsWith("nnn");
        assertThatThrownBy(() -> start("n".repeat(81), "{}")).isInstanceOf(InvalidNameException.class);
    }

    @Test
    void what_does_not_exist_is_refused() {
        var other = LocalRegion.EU.arn("states", "stateMachine:Other");
        assertThatThrownBy(() -> flow.client().startExecution(r -> r.stateMachineArn(other)))
                .isInstanceOf(StateMachineDoesNotExistException.class);
        assertThatThrownBy(() -> flow.client().startExecution(r -> r.stateMachineArn("Other")))
                .isInstanceOf(InvalidArnException.class);
        var none = LocalRegion.EU.arn("states", "execution:AresGen-EU-Flow:none");
        assertThatThrownBy(() -> flow.describe(none)).isInstanceOf(ExecutionDoesNotExistException.class);
        assertThatThrownBy(() -> flow.client().stopExecution(r -> r.executionArn(none)))
                .isInstanceOf(ExecutionDoesNotExistException.class);
        assertThatThrownBy(() -> flow.history(none)).isInstanceOf(ExecutionDoesNotExistException.class);
    }

    @Test
    void an_input_must_be_json_and_fit() {
        assertThatThrownBy(() -> start("not-json", "{")).isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(() -> start("nothing", "")).isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(() -> start("large", "\"" + "x".repeat(262_143) + "\""))
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("Member must have length less than or equal to 262144");
    }

    private StartExecutionResponse start(String name, String input) {
        return flow.client()
                .startExecution(r -> r.stateMachineArn(Flow.MACHINE).name(name).input(input));
    }
}
