package com.aresgen.infra.operations;

import com.aresgen.infra.LeastPrivilege;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FunctionRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/**
 * Calls every function once a day with an event that it answers without any work: Lambda retires the snapshot of a
 * function that was not called for 14 days, and then refuses its next call. A state machine, since it needs no code. It
 * fails when a function does not answer, and its alarm names the function's line of the execution.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html
 */
final class DailyPing extends Construct {
    static final String MACHINE = "DailyPing";

    /** A restored snapshot answers within seconds; ten at a time take a region's functions in about a minute. */
    private static final int AT_ONCE = 10;

    private final RegionalStack stack;

    DailyPing(RegionalStack stack) {
        super(stack, MACHINE);
        this.stack = stack;
        var machine = CfnStateMachine.Builder.create(this, "Machine")
                .stateMachineName(stack.home().named(MACHINE))
                .stateMachineType("STANDARD")
                .definition(definition())
                .roleArn(LeastPrivilege.role(
                                this,
                                "Role",
                                "states",
                                List.of(LeastPrivilege.statement(
                                        "Functions", List.of("lambda:InvokeFunction"), aliases())))
                        .getRoleArn())
                .build();
        var schedule = LeastPrivilege.role(
                this,
                "ScheduleRole",
                "scheduler",
                List.of(LeastPrivilege.statement(
                        "Machine",
                        List.of("states:StartExecution"),
                        List.of(stack.home()
                                .arn("states", "stateMachine:" + stack.home().named(MACHINE))))));
        CfnSchedule.Builder.create(this, "Schedule")
                .name(stack.home().named(MACHINE))
                .scheduleExpression("rate(1 day)")
                .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                        .mode("OFF")
                        .build())
                .target(CfnSchedule.TargetProperty.builder()
                        .arn(machine.getRef())
                        .roleArn(schedule.getRoleArn())
                        .build())
                .build();
    }

    private List<String> aliases() {
        return Endpoints.deployed()
                .map(row -> stack.home().arn("lambda", "function:" + alias(row)))
                .toList();
    }

    /** {@code AresGen-EU-CompleteChat:live}. */
    private String alias(FunctionRow row) {
        return stack.home().named(row.handler().functionName()) + ":live";
    }

    /**
     * The answer of a function that streams begins with the adapter's prelude, which is no JSON and would fail the state:
     * the machine does not wait for it. Lambda repeats such an event itself, and alarms watch these functions anyway.
     */
    private List<Map<String, String>> functions() {
        return Endpoints.deployed()
                .<Map<String, String>>map(row ->
                        new TreeMap<>(Map.of("name", alias(row), "type", row.streams() ? "Event" : "RequestResponse")))
                .toList();
    }

    private Map<String, Object> definition() {
        var states = new LinkedHashMap<String, Object>();
        states.put("Functions", state("Pass", Map.of("Result", functions()), "EachFunction"));
        states.put(
                "EachFunction",
                state("Map", Map.of("MaxConcurrency", AT_ONCE, "ItemProcessor", itemProcessor()), "Report"));
        states.put(
                "Report",
                state(
                        "Pass",
                        Map.of("Parameters", Map.of("missing.$", "States.ArrayContains($, 'missing')")),
                        "AnyMissing"));
        var missing = new TreeMap<String, Object>(Map.of("Variable", "$.missing", "BooleanEquals", true));
        missing.put("Next", "Missing");
        var choice = new TreeMap<String, Object>(Map.of("Type", "Choice", "Choices", List.of(missing)));
        choice.put("Default", "AllAnswered");
        states.put("AnyMissing", choice);
        states.put(
                "Missing",
                new TreeMap<>(Map.of(
                        "Type", "Fail", "Error", "Missing", "Cause", "A function did not answer; see its iteration")));
        states.put("AllAnswered", Map.of("Type", "Succeed"));
        return new TreeMap<>(Map.of("StartAt", "Functions", "States", states));
    }

    private static Map<String, Object> itemProcessor() {
        var call = new TreeMap<String, Object>(Map.of(
                "Resource",
                "arn:aws:states:::lambda:invoke",
                "Parameters",
                new TreeMap<>(Map.of(
                        "FunctionName.$", "$.name", "InvocationType.$", "$.type", "Payload", Map.of("ping", true))),
                "Retry",
                List.of(new TreeMap<>(Map.of(
                        "ErrorEquals", List.of("States.ALL"),
                        "IntervalSeconds", 30,
                        "MaxAttempts", 4,
                        "BackoffRate", 2))),
                "Catch",
                List.of(new TreeMap<>(Map.of("ErrorEquals", List.of("States.ALL"), "Next", "Lost")))));
        var states = new LinkedHashMap<String, Object>();
        states.put("Ping", state("Task", call, "Answered"));
        states.put("Answered", new TreeMap<>(Map.of("Type", "Pass", "Result", "answered", "End", true)));
        states.put("Lost", new TreeMap<>(Map.of("Type", "Pass", "Result", "missing", "End", true)));
        return new TreeMap<>(Map.of("ProcessorConfig", Map.of("Mode", "INLINE"), "StartAt", "Ping", "States", states));
    }

    private static Map<String, Object> state(String type, Map<String, Object> members, String next) {
        var state = new TreeMap<>(members);
        state.put("Type", type);
        state.put("Next", next);
        return state;
    }
}
