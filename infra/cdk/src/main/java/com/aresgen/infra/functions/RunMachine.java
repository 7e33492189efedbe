package com.aresgen.infra.functions;

import com.aresgen.infra.LeastPrivilege;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.endpoints.Worker.Trigger;
import com.aresgen.infra.resources.MachineAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/**
 * The state machine that interprets the definitions of workflows: one for all of them, since a machine for each would
 * need permission to create roles and machines. Its log holds failures alone, and no data of tenants.
 */
final class RunMachine extends Construct {
    private static final String STATES = "/com/aresgen/infra/workflows/run.asl.json";

    private static final List<String> LOG_DELIVERY = List.of(
            "logs:CreateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:UpdateLogDelivery");

    RunMachine(RegionalStack stack, Settings settings) {
        super(stack, MachineAccess.RUNS.id());
        var region = stack.home();
        var functions = Endpoints.deployed()
                .filter(row -> row.handler().family() == FamilyName.WORKFLOWS)
                .filter(row -> row instanceof Worker worker && worker.trigger() instanceof Trigger.Task)
                .map(FunctionRow::handler)
                .collect(Collectors.toMap(handler -> handler.functionName(), handler -> handler.alias(region)));
        var logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName("/aws/vendedlogs/states/" + region.named(MachineAccess.RUNS.id()))
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .build();
        CfnStateMachine.Builder.create(this, "Machine")
                .stateMachineName(region.named(MachineAccess.RUNS.id()))
                .stateMachineType("STANDARD")
                .definitionString(states())
                .definitionSubstitutions(new TreeMap<>(functions))
                .roleArn(role(functions.values().stream().sorted().toList(), settings.traces(region))
                        .getRoleArn())
                .loggingConfiguration(CfnStateMachine.LoggingConfigurationProperty.builder()
                        .level("ERROR")
                        .includeExecutionData(false)
                        .destinations(List.of(CfnStateMachine.LogDestinationProperty.builder()
                                .cloudWatchLogsLogGroup(CfnStateMachine.CloudWatchLogsLogGroupProperty.builder()
                                        .logGroupArn(logs.getLogGroupArn())
                                        .build())
                                .build()))
                        .build())
                .tracingConfiguration(CfnStateMachine.TracingConfigurationProperty.builder()
                        .enabled(settings.traces(region))
                        .build())
                .build();
    }

    /** The wildcards are those that log delivery and tracing need: neither has resources of its own. */
    private Role role(List<String> functions, boolean traces) {
        var statements = new ArrayList<>(List.of(
                LeastPrivilege.statement("Functions", List.of("lambda:InvokeFunction"), functions),
                LeastPrivilege.statement("Logs", LOG_DELIVERY, List.of("*"))));
        if (traces) {
            statements.add(LeastPrivilege.statement(
                    "Traces", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), List.of("*")));
        }
        return LeastPrivilege.role(this, "Role", "states", statements);
    }

    private static String states() {
        try (InputStream in = Objects.requireNonNull(RunMachine.class.getResourceAsStream(STATES), STATES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
