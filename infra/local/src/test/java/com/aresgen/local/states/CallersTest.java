package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Permission;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.TaskToken;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Functions that call Step Functions need the permission of each call in their role. */
final class CallersTest {
    private static final String FUNCTION = "AresGen-EU-Scripted";

    @Test
    void each_call_needs_its_own_permission_on_its_own_resource() {
        var id = new ExecutionId("AresGen-EU-Flow", "one");
        var execution = id.arn(LocalRegion.EU);
        var token = TaskToken.next(id).text();
        try (var flow = Flow.of("{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}");
                var client = flow.clientOf(FUNCTION)) {
            denied(() -> client.startExecution(r -> r.stateMachineArn(Flow.MACHINE)));
            denied(() -> client.listExecutions(r -> r.stateMachineArn(Flow.MACHINE)));
            denied(() -> client.stopExecution(r -> r.executionArn(execution)));
            denied(() -> client.describeExecution(r -> r.executionArn(execution)));
            denied(() -> client.getExecutionHistory(r -> r.executionArn(execution)));
            denied(() -> client.sendTaskSuccess(r -> r.taskToken(token).output("1")));
            denied(() -> client.sendTaskFailure(r -> r.taskToken(token)));
            denied(() -> client.sendTaskHeartbeat(r -> r.taskToken(token)));
            assertThat(flow.observed())
                    .containsExactlyInAnyOrderElementsOf(List.of(
                            needed("StartExecution", Flow.MACHINE),
                            needed("ListExecutions", Flow.MACHINE),
                            needed("StopExecution", execution),
                            needed("DescribeExecution", execution),
                            needed("GetExecutionHistory", execution),
                            needed("SendTaskSuccess", Flow.MACHINE),
                            needed("SendTaskFailure", Flow.MACHINE),
                            needed("SendTaskHeartbeat", Flow.MACHINE)));
        }
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("is not authorized to perform: states:");
    }

    private static ObservedPermission needed(String action, String resource) {
        return new ObservedPermission(FUNCTION, new Permission("states:" + action, resource), false);
    }
}
