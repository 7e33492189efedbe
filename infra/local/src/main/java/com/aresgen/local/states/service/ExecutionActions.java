package com.aresgen.local.states.service;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.execution.Status;
import com.aresgen.local.states.journal.ClosedExecution;
import com.aresgen.local.states.run.Execution;
import com.aresgen.local.states.run.Executions;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The actions about whole executions. */
record ExecutionActions(Executions executions, LocalRegion region) {
    private static final int MOST_LISTED = 1_000;

    JsonNode start(Request request) {
        var arn = request.required("stateMachineArn");
        var machine = machine(arn);
        var id = new ExecutionId(
                machine,
                ExecutionName.valid(
                        request.text("name").orElseGet(() -> UUID.randomUUID().toString())));
        var input = request.text("input").orElse("{}");
        var _ = Request.json("input", input, "InvalidExecutionInput", "Invalid State Machine Execution Input");
        var execution = executions
                .start(new Start(id, input, executions.now()))
                .orElseThrow(() -> new ServiceError(
                        "ExecutionAlreadyExists", "Execution Already Exists: '" + id.arn(region) + "'"));
        return object().put("executionArn", id.arn(region))
                .put("startDate", seconds(execution.start().at()));
    }

    JsonNode describe(Request request) {
        var id = id(request.required("executionArn"));
        var found = executions.find(id);
        if (found.isEmpty()) {
            return listed(closed(id));
        }
        var execution = found.get();
        var start = execution.start();
        var node = listed(execution).put("input", start.input());
        node.putObject("inputDetails").put("included", true);
        execution.ending().ifPresent(ending -> {
            put(node, ending);
            if (ending.output() != null) {
                node.putObject("outputDetails").put("included", true);
            }
        });
        return node;
    }

    JsonNode stop(Request request) {
        var id = id(request.required("executionArn"));
        var stopped = executions
                .find(id)
                .map(execution -> executions.stop(
                        execution,
                        request.text("error").orElse(null),
                        request.text("cause").orElse(null)))
                .orElseGet(() -> closed(id).stopped());
        return object().put("stopDate", seconds(stopped));
    }

    JsonNode list(Request request) {
        var machine = machine(request.required("stateMachineArn"));
        var status = request.text("statusFilter");
        var answer = object();
        var array = answer.putArray("executions");
        executions
                .all(machine)
                .filter(execution -> status.isEmpty()
                        || status.get().equals(status(execution).name()))
                .sorted(Comparator.comparing(
                                (Execution execution) -> execution.start().at())
                        .reversed())
                .limit(Math.min(MOST_LISTED, Math.max(1, request.number("maxResults", MOST_LISTED))))
                .forEach(execution -> array.add(listed(execution)));
        return answer;
    }

    /** The whole history in one page, without inputs and outputs. */
    JsonNode history(Request request) {
        var id = id(request.required("executionArn"));
        var events = executions.find(id).map(Execution::events).orElseThrow(() -> unknown(id));
        return new HistoryAnswer(events).json(request.flag("reverseOrder"));
    }

    private String machine(String arn) {
        var prefix = region.arn("states", "stateMachine:");
        if (!arn.startsWith("arn:aws:states:")) {
            throw new ServiceError("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: " + arn + "'");
        }
        var name = arn.startsWith(prefix) ? arn.substring(prefix.length()) : "";
        if (!executions.machines().containsKey(name)) {
            throw new ServiceError("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
        }
        return name;
    }

    private ExecutionId id(String arn) {
        if (!arn.startsWith("arn:aws:states:") || !arn.contains(":execution:")) {
            throw new ServiceError("InvalidArn", "Invalid Arn: '" + arn + "'");
        }
        return ExecutionId.of(arn, region)
                .orElseThrow(
                        () -> new ServiceError("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'"));
    }

    private ClosedExecution closed(ExecutionId id) {
        return executions.findClosed(id).orElseThrow(() -> unknown(id));
    }

    private ServiceError unknown(ExecutionId id) {
        return new ServiceError("ExecutionDoesNotExist", "Execution Does Not Exist: '" + id.arn(region) + "'");
    }

    private ObjectNode listed(Execution execution) {
        var node = named(execution.start().id())
                .put("status", status(execution).name())
                .put("startDate", seconds(execution.start().at()));
        execution.ending().ifPresent(ending -> node.put("stopDate", seconds(ending.at())));
        return node;
    }

    private ObjectNode listed(ClosedExecution execution) {
        return named(execution.id())
                .put("status", execution.status().name())
                .put("startDate", seconds(execution.started()))
                .put("stopDate", seconds(execution.stopped()));
    }

    private ObjectNode named(ExecutionId id) {
        return object().put("executionArn", id.arn(region))
                .put("stateMachineArn", id.machineArn(region))
                .put("name", id.name());
    }

    private static Status status(Execution execution) {
        return execution.ending().map(Ending::status).orElse(Status.RUNNING);
    }

    private static void put(ObjectNode node, Ending ending) {
        if (ending.output() != null) {
            node.put("output", ending.output());
        }
        if (ending.error() != null) {
            node.put("error", ending.error());
        }
        if (ending.cause() != null) {
            node.put("cause", ending.cause());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** As the protocol has times: seconds with their fraction. */
    static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
