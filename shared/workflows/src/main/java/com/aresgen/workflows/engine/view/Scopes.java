package com.aresgen.workflows.engine.view;

import com.aresgen.store.runs.RunRecords;
import com.aresgen.store.runs.StepRow;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.NeedsStatus;
import com.aresgen.workflows.definition.scope.Scope;
import com.aresgen.workflows.definition.scope.StepError;
import com.aresgen.workflows.definition.scope.StepResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes what the expressions of a step see: inputs, and the steps that it needs. */
public final class Scopes {
    private static final Scope NOTHING =
            new Scope(JsonNodeFactory.instance.objectNode(), Map.of(), Optional.empty(), NeedsStatus.GOOD);

    private final RunRecords records;

    public Scopes(RunRecords records) {
        this.records = records;
    }

    /** What the step itself sees: its condition, its list of items, and its parameters. */
    public Scope of(Look look, Step step) {
        var rows = records.steps(look.run(), Graph.before(look.definition(), step.id()));
        var direct = step.needs().stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
                .toList();
        return scope(look, rows.values(), Standing.of(look.definition(), direct));
    }

    /** The step's parameters, evaluated; for an item with what the item is. Constant ones need nothing to be read. */
    public JsonNode with(Look look, Step step, StepRow row) throws EvaluationFailed {
        if (step.with().isConstant()) {
            return step.with().evaluate(NOTHING);
        }
        return step.with()
                .evaluate(row.index().isPresent() ? of(look, step, row.index().get()) : of(look, step));
    }

    /** What the step sees for one of its items. */
    private Scope of(Look look, Step step, int index) throws EvaluationFailed {
        var scope = of(look, step);
        var items = items(step, scope);
        if (index >= items.size()) {
            throw new EvaluationFailed(
                    EvaluationFailed.Code.EXPRESSION_FAILED, "for_each has no item " + index + " any more.");
        }
        return scope.with(new Scope.Item(items.get(index), index));
    }

    /** What the outputs of the run see: all steps. */
    public Scope of(Look look, Collection<StepRow> steps) {
        return scope(look, steps, NeedsStatus.GOOD);
    }

    public JsonNode items(Step step, Scope scope) throws EvaluationFailed {
        return step.forEach().orElseThrow().items().evaluate(scope);
    }

    private Scope scope(Look look, Collection<StepRow> rows, NeedsStatus needs) {
        Map<String, StepResult> results = new HashMap<>();
        rows.stream()
                .filter(row -> row.index().isEmpty())
                .forEach(row -> results.put(row.path(), result(look.run(), row)));
        return new Scope(records.inputs(look.run()), results, Optional.empty(), needs);
    }

    private StepResult result(String run, StepRow row) {
        return new StepResult(
                row.status().wire(),
                row.output().map(output -> records.read(run, output)).orElse(JsonNodeFactory.instance.nullNode()),
                row.error().map(error -> new StepError(error.code(), error.message(), error.attempt())));
    }
}
