package com.aresgen.workflows.definition.evaluation;

import static com.aresgen.workflows.definition.scope.EvaluationFailed.Code.EXPRESSION_FAILED;
import static com.aresgen.workflows.definition.scope.EvaluationFailed.Code.EXPRESSION_LIMIT;

import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.expression.Cel;
import com.aresgen.workflows.definition.expression.CheckedExpression;
import com.aresgen.workflows.definition.expression.types.TypeNames;
import com.aresgen.workflows.definition.expression.types.TypeTable;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.Scope;
import com.aresgen.workflows.definition.scope.StepResult;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One expression, ready to be evaluated; its program is made when it is first needed. Safe for threads. */
final class ExpressionProgram {
    private final CheckedExpression expression;
    private volatile CelRuntime.@Nullable Program program;

    /** Built with the first evaluation: reading a definition evaluates nothing. */
    private static final class Engine {
        static final CelRuntime CEL = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(Cel.OPTIONS)
                .setStandardFunctions(BoundedStrings.standard())
                .addLibraries(BoundedStrings.others())
                .addFunctionBindings(BoundedStrings.bounded())
                .build();

        private Engine() {}
    }

    ExpressionProgram(CheckedExpression expression) {
        this.expression = expression;
    }

    CheckedExpression expression() {
        return expression;
    }

    /** A value of CEL. */
    Object evaluate(Scope scope) throws EvaluationFailed {
        try {
            return program().trace(variables(scope), new Work());
        } catch (CelEvaluationException failure) {
            throw explained(failure, scope);
        } catch (Work.Exceeded _) {
            throw tooMuch();
        } catch (StackOverflowError _) {
            throw tooMuch();
        }
    }

    private CelRuntime.Program program() throws CelEvaluationException {
        var made = program;
        if (made == null) {
            made = Engine.CEL.createProgram(expression.ast());
            program = made;
        }
        return made;
    }

    private Map<String, Object> variables(Scope scope) {
        var steps = new HashMap<String, Object>();
        for (var id : expression.reads()) {
            var result = scope.steps().get(id);
            if (result != null) {
                steps.put(id, step(id, result));
            }
        }
        var variables = new HashMap<String, Object>();
        variables.put(Cel.INPUTS, CelValues.of(scope.inputs(), expression.inputs()));
        variables.put(Cel.STEPS, steps);
        variables.put(Cel.ALWAYS, true);
        variables.put(Cel.SUCCEEDED, scope.needs().allSucceeded());
        variables.put(Cel.FAILED, scope.needs().anyFailed());
        scope.item().ifPresent(item -> {
            variables.put(Cel.INDEX, (long) item.index());
            if (!expression.itemKey().isEmpty()) {
                variables.put(
                        Cel.ITEMS, Map.of(expression.itemKey(), CelValues.of(item.value(), expression.itemType())));
            }
        });
        return variables;
    }

    private Map<String, Object> step(String id, StepResult result) {
        var members = new HashMap<String, Object>();
        members.put(TypeTable.STATUS, result.status());
        if (!result.output().isNull()) {
            var type = Optional.ofNullable(expression.steps().get(id));
            members.put(TypeTable.OUTPUT, CelValues.of(result.output(), type.orElseThrow()));
        }
        result.error()
                .ifPresent(error -> members.put(
                        TypeTable.ERROR,
                        Map.of("code", error.code(), "message", error.message(), "attempt", (long) error.attempt())));
        return members;
    }

    private EvaluationFailed explained(CelEvaluationException failure, Scope scope) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Work.Exceeded) {
                return tooMuch();
            }
        }
        var isOwnFunction = failure.getCause() != null
                && String.valueOf(failure.getMessage()).contains("failed with arg(s)");
        var message = String.valueOf(isOwnFunction ? rootOf(failure).getMessage() : failure.getMessage());
        if (message.contains("teration budget exceeded") || message.contains("Max iterations")) {
            return tooMuch();
        }
        var reason = TypeNames.plain(message.replaceFirst("^evaluation error at <input>:\\d+: ", "")
                .replaceFirst("^evaluation error: ", ""));
        return new EvaluationFailed(
                EXPRESSION_FAILED,
                "The expression " + quoted() + " has no value: " + Shortened.marked(200, reason) + "."
                        + without(scope));
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Names the steps that have no output: nearly always the reason. */
    private String without(Scope scope) {
        var text = new StringBuilder();
        for (var id : expression.reads().stream().sorted().toList()) {
            var result = scope.steps().get(id);
            if (result == null || result.output().isNull()) {
                text.append(" The step ").append(id).append(" has no output");
                text.append(result == null ? "" : ": it is " + result.status()).append('.');
            }
        }
        return text.toString();
    }

    private EvaluationFailed tooMuch() {
        return new EvaluationFailed(
                EXPRESSION_LIMIT, "The expression " + quoted() + " takes too many steps or makes too large values.");
    }

    private String quoted() {
        return Shortened.quoted(expression.cel().strip());
    }
}
