package com.aresgen.infra.functions;

import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Worker.Trigger;
import com.aresgen.infra.resources.FailureQueue;
import com.aresgen.infra.resources.LogName;
import com.aresgen.infra.resources.MachineAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/** Creates what starts a worker: an event source mapping, a schedule, or a permission for CloudWatch Logs. */
record Start(Trigger trigger, StackRegion region) {
    void of(Construct function, Alias live) {
        switch (trigger) {
            case Trigger.Messages(var queue) ->
                CfnEventSourceMapping.Builder.create(function, "Messages")
                        .functionName(live.getFunctionArn())
                        .eventSourceArn(queue.arn(region))
                        .batchSize(10)
                        .scalingConfig(CfnEventSourceMapping.ScalingConfigProperty.builder()
                                .maximumConcurrency(queue.workers())
                                .build())
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .build();
            case Trigger.Every(var period) ->
                Rule.Builder.create(function, period.toMinutes() == 1 ? "EveryMinute" : "Schedule")
                        .schedule(Schedule.rate(Duration.minutes(period.toMinutes())))
                        .targets(List.of(new LambdaFunction(live)))
                        .build();
            // The role of the machine permits it.
            case Trigger.Task _ -> {}
            case Trigger.FailedExecutions _ ->
                Rule.Builder.create(function, "FailedExecutions")
                        .eventPattern(EventPattern.builder()
                                .source(List.of("aws.states"))
                                .detailType(List.of("Step Functions Execution Status Change"))
                                .detail(new TreeMap<>(Map.of(
                                        "stateMachineArn", List.of(MachineAccess.RUNS.arn(region)),
                                        "status", List.of("FAILED", "TIMED_OUT"))))
                                .build())
                        .targets(List.of(new LambdaFunction(live)))
                        .build();
            // The subscriptions are in the API's stack: they need this function and those whose logs they read.
            case Trigger.AuditLines _ -> {
                CfnPermission.Builder.create(function, "AuditLines")
                        .action("lambda:InvokeFunction")
                        .functionName(live.getFunctionArn())
                        .principal("logs.amazonaws.com")
                        .sourceArn(LogName.CALLS.streams(region))
                        .sourceAccount(Aws.ACCOUNT_ID)
                        .build();
                keepFailures(function, live, FailureQueue.AUDIT);
            }
        }
    }

    /** Lambda tries an event three times, and then sends it to the queue with the function's role. */
    private void keepFailures(Construct function, Alias live, FailureQueue queue) {
        CfnEventInvokeConfig.Builder.create(function, "Failures")
                .functionName(region.named(function.getNode().getId()))
                .qualifier(live.getAliasName())
                .maximumRetryAttempts(2)
                .destinationConfig(CfnEventInvokeConfig.DestinationConfigProperty.builder()
                        .onFailure(CfnEventInvokeConfig.OnFailureProperty.builder()
                                .destination(queue.arn(region))
                                .build())
                        .build())
                .build();
    }
}
