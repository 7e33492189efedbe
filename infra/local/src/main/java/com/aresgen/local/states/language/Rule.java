package com.aresgen.local.states.language;

import com.aresgen.local.states.data.ReferencePath;
import com.aresgen.local.states.data.Scope;
import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A rule of a Choice. A value of another type than the rule compares does not match; a path to nothing fails the
 * execution, except for {@code IsPresent}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice</a>
 */
public sealed interface Rule {
    boolean matches(Scope scope);

    record And(List<Rule> rules) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            return rules.stream().allMatch(rule -> rule.matches(scope));
        }
    }

    record Or(List<Rule> rules) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            return rules.stream().anyMatch(rule -> rule.matches(scope));
        }
    }

    record Not(Rule rule) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            return !rule.matches(scope);
        }
    }

    record StringEquals(ReferencePath variable, String value) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            var found = found(variable, scope);
            return found.isString() && found.stringValue().equals(value);
        }
    }

    record BooleanEquals(ReferencePath variable, boolean value) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            var found = found(variable, scope);
            return found.isBoolean() && found.booleanValue() == value;
        }
    }

    record IsPresent(ReferencePath variable, boolean value) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            return variable.find(scope).isPresent() == value;
        }
    }

    /** Compares numbers by their values: 1 equals 1.0. */
    record Numeric(ReferencePath variable, Order order, BigDecimal value) implements Rule {
        @Override
        public boolean matches(Scope scope) {
            var found = found(variable, scope);
            return found.isNumber() && order.holds(found.decimalValue().compareTo(value));
        }
    }

    /** The comparisons by their names in the language. */
    enum Order {
        NumericEquals,
        NumericLessThan,
        NumericLessThanEquals,
        NumericGreaterThan,
        NumericGreaterThanEquals;

        private boolean holds(int sign) {
            return switch (this) {
                case NumericEquals -> sign == 0;
                case NumericLessThan -> sign < 0;
                case NumericLessThanEquals -> sign <= 0;
                case NumericGreaterThan -> sign > 0;
                case NumericGreaterThanEquals -> sign >= 0;
            };
        }
    }

    private static JsonNode found(ReferencePath variable, Scope scope) {
        return variable.find(scope)
                .orElseThrow(() -> new StateFailure(StatesError.runtime("Invalid path '" + variable.text()
                        + "': The choice state's condition path references an invalid value.")));
    }
}
