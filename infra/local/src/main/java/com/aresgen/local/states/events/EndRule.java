package com.aresgen.local.states.events;

import com.aresgen.local.StartRefused;
import com.aresgen.local.states.execution.Status;
import com.aresgen.local.template.ResolvedResource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A rule of the template for the ends of executions.
 *
 * @param place the rule in its template
 * @param targets the functions' names or ARNs
 */
record EndRule(String place, Set<String> machineArns, Set<Status> statuses, List<String> targets) {
    private static final String SOURCE = "aws.states";
    private static final String TYPE = "Step Functions Execution Status Change";
    private static final Set<Status> ENDS = Set.of(Status.SUCCEEDED, Status.FAILED, Status.TIMED_OUT, Status.ABORTED);

    /** What a target may have; an input of its own is not among it. */
    private static final Set<String> TARGET = Set.of("Arn", "Id", "RetryPolicy", "DeadLetterConfig");

    /** Reads a rule with a pattern; one that could match anything else is refused. */
    static EndRule of(ResolvedResource rule) {
        var pattern = rule.properties().path("EventPattern");
        only(rule, pattern, Set.of("source", "detail-type", "detail"));
        var detail = pattern.path("detail");
        only(rule, detail, Set.of("stateMachineArn", "status"));
        if (!texts(rule, pattern, "source").equals(Set.of(SOURCE))
                || !texts(rule, pattern, "detail-type").equals(Set.of(TYPE))) {
            throw new StartRefused(
                    rule.place() + ": local mode knows no other events than " + SOURCE + ", " + TYPE + ".");
        }
        return new EndRule(rule.place(), texts(rule, detail, "stateMachineArn"), statuses(rule, detail), targets(rule));
    }

    boolean matches(String machineArn, Status status) {
        return machineArns.contains(machineArn) && statuses.contains(status);
    }

    private static Set<Status> statuses(ResolvedResource rule, JsonNode detail) {
        var names = texts(rule, detail, "status");
        var known = ENDS.stream().map(Status::name).collect(Collectors.toSet());
        if (!known.containsAll(names)) {
            throw new StartRefused(rule.place() + ": local mode delivers only the statuses "
                    + ENDS.stream().sorted().toList() + ".");
        }
        return names.stream().map(Status::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> targets(ResolvedResource rule) {
        return rule.properties()
                .path("Targets")
                .valueStream()
                .map(target -> {
                    only(rule, target, TARGET);
                    return target.path("Arn").asString();
                })
                .toList();
    }

    private static Set<String> texts(ResolvedResource rule, JsonNode node, String name) {
        var texts = node.path(name);
        if (!texts.isArray() || texts.isEmpty() || !texts.valueStream().allMatch(JsonNode::isString)) {
            throw new StartRefused(rule.place() + ": local mode needs " + name + " as a list of strings.");
        }
        return texts.valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
    }

    private static void only(ResolvedResource rule, JsonNode node, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new StartRefused(rule.place() + ": local mode does not know " + name + " in a rule.");
            }
        }
    }
}
