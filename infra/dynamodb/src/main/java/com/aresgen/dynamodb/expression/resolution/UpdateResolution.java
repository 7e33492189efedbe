package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.Function;
import com.aresgen.dynamodb.expression.Members;
import com.aresgen.dynamodb.expression.Update;
import com.aresgen.dynamodb.expression.UpdateAction;
import com.aresgen.dynamodb.expression.syntax.ParsedUpdate;
import com.aresgen.dynamodb.expression.syntax.ParsedUpdate.Action;
import com.aresgen.dynamodb.expression.syntax.Term;
import com.aresgen.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the tree of an update to an update. Faults come in the service's order: reserved words, functions, sections, names
 * and values that are not defined, paths, operands.
 */
final class UpdateResolution {
    static final Set<String> FUNCTIONS = Set.of("if_not_exists", "list_append");
    private static final Map<String, String> TYPE_NAMES = Map.of(
            "S", "STRING", "N", "NUMBER", "B", "BINARY", "NULL", "NULL", "BOOL", "BOOLEAN", "L", "LIST", "M", "MAP");

    private final Resolution resolution;
    private final UpdateValueResolution values;

    UpdateResolution(Resolution resolution) {
        this.resolution = resolution;
        this.values = new UpdateValueResolution(resolution);
    }

    Update update(ParsedUpdate parsed) {
        var terms = new ArrayList<Term>();
        parsed.actions().forEach(action -> collect(action, terms));
        terms.forEach(this::requireNoReservedWords);
        terms.forEach(this::requireKnownFunction);
        terms.forEach(this::requireFunctionsInPlace);
        parsed.repeatedSection().ifPresent(section -> {
            throw resolution
                    .faults()
                    .of("The \"" + section + "\" section can only be used once in an update" + " expression;");
        });
        terms.forEach(this::requireName);
        terms.forEach(this::requireValue);
        var actions = new ArrayList<UpdateAction>(parsed.actions().size());
        var paths = new ArrayList<DocumentPath>(parsed.actions().size());
        parsed.actions().forEach(action -> paths.add(resolution.path(action.path())));
        resolution.requireDisjoint(paths);
        parsed.actions().forEach(this::requireOperandType);
        for (var i = 0; i < paths.size(); i++) {
            actions.add(action(paths.get(i), parsed.actions().get(i)));
        }
        return new Update(actions);
    }

    private static void collect(Action action, List<Term> terms) {
        terms.add(action.path());
        switch (action) {
            case ParsedUpdate.Assign(var _, var value) -> collect(value, terms);
            case ParsedUpdate.Remove _ -> {}
            case ParsedUpdate.Add(var _, var value) -> terms.add(value);
            case ParsedUpdate.Delete(var _, var value) -> terms.add(value);
        }
    }

    /** Adds a term and those inside of it, inner calls first. */
    private static void collect(Term term, List<Term> terms) {
        switch (term) {
            case Term.Call(var _, var arguments) -> arguments.forEach(argument -> collect(argument, terms));
            case Term.Arithmetic(var left, var _, var right) -> {
                collect(left, terms);
                collect(right, terms);
            }
            case Term.Path _, Term.Value _ -> {}
        }
        terms.add(term);
    }

    private void requireNoReservedWords(Term term) {
        if (term instanceof Term.Path path) {
            resolution.requireNoReservedWord(path);
        }
    }

    private void requireKnownFunction(Term term) {
        if (term instanceof Term.Call(var name, var _) && !FUNCTIONS.contains(name)) {
            throw resolution
                    .faults()
                    .of(
                            Function.of(name).isPresent()
                                    ? "The function is not allowed in an update expression; function: " + name
                                    : "Invalid function name; function: " + name);
        }
    }

    /** The result of list_append is no operand of a function. */
    private void requireFunctionsInPlace(Term term) {
        if (term instanceof Term.Call(var _, var arguments)) {
            for (var argument : arguments) {
                if (argument instanceof Term.Call(var name, var _) && name.equals("list_append")) {
                    throw resolution
                            .faults()
                            .of("The function is not allowed to be used this way in an expression; function: " + name);
                }
            }
        }
    }

    private void requireName(Term term) {
        if (term instanceof Term.Path path) {
            resolution.path(path);
        }
    }

    private void requireValue(Term term) {
        if (term instanceof Term.Value value) {
            resolution.value(value);
        }
    }

    private void requireOperandType(Action action) {
        switch (action) {
            case ParsedUpdate.Add(var _, var value) -> requireOperandType("ADD", resolution.value(value));
            case ParsedUpdate.Delete(var _, var value) -> requireOperandType("DELETE", resolution.value(value));
            case ParsedUpdate.Assign _, ParsedUpdate.Remove _ -> {}
        }
    }

    /** ADD takes a number or a set, DELETE a set. */
    private void requireOperandType(String operator, AttributeValue operand) {
        var type = TYPE_NAMES.get(operand.type());
        var isSum = operator.equals("ADD") && operand instanceof AttributeValue.Numeric;
        if (type != null && !isSum) {
            throw resolution
                    .faults()
                    .of("Incorrect operand type for operator or function; operator: " + operator + ", operand type: "
                            + type);
        }
    }

    private UpdateAction action(DocumentPath path, Action action) {
        return switch (action) {
            case ParsedUpdate.Assign(var _, var value) -> new UpdateAction.Assign(path, values.value(value));
            case ParsedUpdate.Remove _ -> new UpdateAction.Remove(path);
            case ParsedUpdate.Add(var _, var value) ->
                new UpdateAction.Add(path, resolution.value(value), Members.EXPRESSION);
            case ParsedUpdate.Delete(var _, var value) ->
                new UpdateAction.Delete(path, resolution.value(value), Members.EXPRESSION);
        };
    }
}
