package com.aresgen.dynamodb.expression;

import static com.aresgen.dynamodb.expression.Samples.json;

import com.aresgen.dynamodb.expression.resolution.Placeholders;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes a condition as text, with parentheses around every inner AND, OR and NOT, and a placeholder for every value. */
final class PrintedCondition {
    private final List<AttributeValue> values = new ArrayList<>();
    private final String text;

    PrintedCondition(Condition condition) {
        this.text = print(condition);
    }

    String text() {
        return text;
    }

    Placeholders placeholders() {
        if (values.isEmpty()) {
            return Placeholders.of(json("{'#a':'a'}"), null);
        }
        var node = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < values.size(); i++) {
            node.set(":v" + i, ValueWriter.value(values.get(i)));
        }
        return Placeholders.of(json("{'#a':'a'}"), node);
    }

    private String print(Condition condition) {
        return switch (condition) {
            case Condition.And(var parts) -> joined(" AND ", parts);
            case Condition.Or(var parts) -> joined(" or ", parts);
            case Condition.Not(var negated) -> "NOT " + inner(negated);
            case Condition.Comparison(var left, var comparator, var right) ->
                print(left) + comparator.symbol() + print(right);
            case Condition.Between(var operand, var low, var high) ->
                print(operand) + " between " + print(low) + " AND " + print(high);
            case Condition.In(var operand, var candidates) -> print(operand) + " IN " + list(candidates);
            case Condition.Call(var function, var operands) -> function.text() + list(operands);
        };
    }

    private String joined(String operator, List<Condition> parts) {
        return parts.stream().map(this::inner).collect(Collectors.joining(operator));
    }

    private String inner(Condition condition) {
        return switch (condition) {
            case Condition.And _, Condition.Or _, Condition.Not _ -> "( " + print(condition) + ")";
            default -> print(condition);
        };
    }

    private String list(List<Operand> operands) {
        return operands.stream().map(this::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private String print(Operand operand) {
        return switch (operand) {
            case Operand.Path(var path) -> print(path);
            case Operand.Constant(var value) -> {
                values.add(value);
                yield ":v" + (values.size() - 1);
            }
            case Operand.Size(var operands) -> "size" + list(operands);
        };
    }

    private static String print(DocumentPath path) {
        var text = new StringBuilder("#a");
        for (var step : path.steps().subList(1, path.steps().size())) {
            text.append(step instanceof DocumentPath.Step.Name ? "." : "").append(step);
        }
        return path.root().equals("a") ? text.toString() : path.root() + text.substring(2);
    }
}
