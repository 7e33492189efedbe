package com.aresgen.workflows.engine;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.Condition;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.ForEach;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.definition.RetryPolicy;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.definition.Template;
import com.aresgen.workflows.definition.inputs.InputsSchema;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Definitions by chance, with expressions that need no language. */
final class RandomWorkflow {
    private final RandomGenerator random;

    RandomWorkflow(RandomGenerator random) {
        this.random = random;
    }

    /** How a condition is decided from what became of the direct needs. */
    enum When {
        NONE,
        TRUE,
        FALSE,
        ALWAYS,
        FAILED,
        SUCCEEDED;

        Optional<Condition> condition() {
            return this == NONE ? Optional.empty() : Optional.of(new Decided(this));
        }
    }

    record Decided(When when) implements Condition {
        @Override
        public boolean test(Scope scope) {
            return switch (when) {
                case FALSE -> false;
                case FAILED -> scope.needs().anyFailed();
                case SUCCEEDED -> scope.needs().allSucceeded();
                default -> true;
            };
        }

        @Override
        public boolean readsStatus() {
            return when.compareTo(When.FALSE) > 0;
        }

        @Override
        public String source() {
            return when.name();
        }
    }

    record Constant(JsonNode source) implements Template {
        @Override
        public JsonNode evaluate(Scope scope) throws EvaluationFailed {
            if (source.has("broken")) {
                throw new EvaluationFailed(EvaluationFailed.Code.EXPRESSION_FAILED, "broken");
            }
            return source;
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    static Template json(String json) {
        return new Constant(Json.MAPPER.readTree(json));
    }

    static Definition of(List<Step> steps) {
        return new Definition(
                Optional.empty(),
                InputsSchema.NONE,
                Duration.ofHours(1),
                Optional.empty(),
                steps,
                new LinkedHashMap<>());
    }

    Definition next() {
        var steps = new ArrayList<Step>();
        var count = 1 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            var needs = new ArrayList<String>();
            for (int j = Math.max(0, i - 4); j < i; j++) {
                if (random.nextInt(3) == 0) {
                    needs.add("s" + j);
                }
            }
            steps.add(step("s" + i, needs));
        }
        return of(steps);
    }

    private Step step(String id, List<String> needs) {
        var uses = switch (random.nextInt(10)) {
            case 0, 1 -> StepType.TRANSFORM;
            case 2 -> StepType.WAIT;
            case 3 -> StepType.APPROVAL;
            case 4 -> StepType.HTTP_REQUEST;
            default -> StepType.CHAT_COMPLETION;
        };
        var with = switch (uses) {
            case TRANSFORM -> random.nextInt(12) == 0 ? json("{\"broken\":true}") : json("{\"value\":[1,2]}");
            case WAIT -> json("{\"duration\":\"" + (1 + random.nextInt(90)) + "s\"}");
            case APPROVAL -> json("{\"message\":\"?\",\"expires_in\":\"5m\"}");
            default -> json("{\"prompt\":\"p\"}");
        };
        var when = random.nextInt(3) == 0 ? When.values()[random.nextInt(When.values().length)] : When.NONE;
        var list = random.nextInt(5) == 0 && uses != StepType.APPROVAL
                ? Optional.of(new ForEach(items(), 1 + random.nextInt(4), random.nextBoolean()))
                : Optional.<ForEach>empty();
        var retry = new RetryPolicy(
                1 + random.nextInt(4),
                Duration.ofMillis(200),
                2,
                Duration.ofSeconds(10),
                random.nextBoolean(),
                EnumSet.of(RetryOn.TIMEOUT, RetryOn.UPSTREAM));
        return new Step(
                id,
                uses,
                needs,
                when.condition(),
                list,
                with,
                Duration.ofSeconds(5 + random.nextInt(20)),
                random.nextInt(8) == 0 ? Optional.of(Duration.ofSeconds(30)) : Optional.empty(),
                retry,
                random.nextInt(4) == 0,
                id);
    }

    private Template items() {
        var list = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(7); i > 0; i--) {
            list.add(i);
        }
        return new Constant(list);
    }
}
