package com.aresgen.local.states.parsing;

import com.aresgen.local.states.language.Rule;
import com.aresgen.local.states.language.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a Choice. */
final class RuleReader {
    private static final Set<String> AROUND = Set.of("Next", "Variable", "Comment");

    private RuleReader() {}

    static State.Branch branch(Fields fields) {
        return new State.Branch(rule(fields), fields.requiredText("Next"));
    }

    private static Rule nested(Fields fields) {
        if (fields.has("Next")) {
            throw fields.refused("only a rule at the top has Next");
        }
        return rule(fields);
    }

    private static Rule rule(Fields fields) {
        var names = new HashSet<>(fields.object().propertyNames());
        names.removeAll(AROUND);
        if (names.size() != 1) {
            throw fields.refused(
                    "must have one comparison, not " + names.stream().sorted().toList());
        }
        var name = names.iterator().next();
        return switch (name) {
            case "And" -> new Rule.And(all(fields, name));
            case "Or" -> new Rule.Or(all(fields, name));
            case "Not" ->
                new Rule.Not(nested(
                        new Fields(fields.place() + ": Not", fields.object().path("Not"))));
            default -> comparison(fields, name, fields.object().path(name));
        };
    }

    private static List<Rule> all(Fields fields, String name) {
        return fields.objects(name).stream().map(RuleReader::nested).toList();
    }

    private static Rule comparison(Fields fields, String name, JsonNode value) {
        var variable = fields.path("Variable").orElseThrow(() -> fields.refused("Variable is missing"));
        var rule = switch (name) {
            case "StringEquals" -> value.isString() ? new Rule.StringEquals(variable, value.stringValue()) : null;
            case "BooleanEquals" -> value.isBoolean() ? new Rule.BooleanEquals(variable, value.booleanValue()) : null;
            case "IsPresent" -> value.isBoolean() ? new Rule.IsPresent(variable, value.booleanValue()) : null;
            case "NumericEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals" ->
                value.isNumber() ? new Rule.Numeric(variable, Rule.Order.valueOf(name), value.decimalValue()) : null;
            default -> throw fields.refused("local mode does not know the comparison " + name);
        };
        if (rule == null) {
            throw fields.refused(name + " compares with a value of another type");
        }
        return rule;
    }
}
