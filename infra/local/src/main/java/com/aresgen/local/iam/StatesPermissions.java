package com.aresgen.local.iam;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.execution.TaskToken;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;

/**
 * The calls of Step Functions: on a state machine, or on one execution.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_stepfunctions.html
 */
record StatesPermissions(LocalRegion region) {
    Set<Permission> of(SfnRequest request) {
        return switch (request) {
            case StartExecutionRequest start -> need("StartExecution", start.stateMachineArn());
            case ListExecutionsRequest list -> need("ListExecutions", list.stateMachineArn());
            case StopExecutionRequest stop -> need("StopExecution", stop.executionArn());
            case DescribeExecutionRequest ask -> need("DescribeExecution", ask.executionArn());
            case GetExecutionHistoryRequest ask -> need("GetExecutionHistory", ask.executionArn());
            case SendTaskSuccessRequest send -> task("SendTaskSuccess", send.taskToken());
            case SendTaskFailureRequest send -> task("SendTaskFailure", send.taskToken());
            case SendTaskHeartbeatRequest send -> task("SendTaskHeartbeat", send.taskToken());
            default -> throw NeededPermissions.unknown(request);
        };
    }

    /** A text that is no token belongs to no state machine: only a policy for all of them allows it. */
    private Set<Permission> task(String action, String token) {
        return need(
                action,
                TaskToken.of(token)
                        .map(known -> known.execution().machineArn(region))
                        .orElse(region.arn("states", "stateMachine:*")));
    }

    private static Set<Permission> need(String action, String arn) {
        return Set.of(new Permission("states:" + action, arn));
    }
}
