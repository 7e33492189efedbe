package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Comparator;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.Function;
import com.aresgen.dynamodb.expression.Operand;
import com.aresgen.dynamodb.expression.syntax.Faults;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueOrder;
import java.util.List;
import java.util.Set;

/** What a condition demands of its operands: number, difference and types, as far as the request shows them. */
record OperandChecks(Faults faults) {
    private static final int MOST_CANDIDATES = 100;
    private static final Set<String> ORDERED = Set.of("S", "N", "B");
    private static final Set<String> PREFIXES = Set.of("S", "B");
    private static final Set<String> WITHOUT_SIZE = Set.of("N", "BOOL", "NULL");
    private static final Set<String> TYPES = Set.of("S", "N", "B", "SS", "NS", "BS", "BOOL", "NULL", "L", "M");

    /** Checks the calls of size among the operands. */
    void requireCounts(List<Operand> operands) {
        for (var operand : operands) {
            if (operand instanceof Operand.Size(var inner)) {
                requireCounts(inner);
                requireCount(Function.SIZE, inner);
            }
        }
    }

    void requireCount(Function function, List<Operand> operands) {
        if (operands.size() != function.operands()) {
            throw faults.of("Incorrect number of operands for operator or function; operator or function: "
                    + function.text() + ", number of operands: " + operands.size());
        }
    }

    void requireDistinct(String operator, List<Operand> operands) {
        if (operands.getFirst() instanceof Operand.Path first
                && operands.subList(1, operands.size()).contains(first)) {
            throw faults.of("The first operand must be distinct from the remaining operands for this operator or"
                    + " function; operator: " + operator + ", first operand: " + first.path());
        }
    }

    void requireSizes(List<Operand> operands) {
        for (var operand : operands) {
            if (operand instanceof Operand.Size(var inner)) {
                requireSizes(inner);
                var type = inner.getFirst().type();
                if (type != null && WITHOUT_SIZE.contains(type)) {
                    throw wrongType(Function.SIZE.text(), type);
                }
            }
        }
    }

    Condition comparison(Operand left, Comparator comparator, Operand right) {
        if (comparator.isOrder()) {
            requireType(ORDERED, comparator.symbol(), left);
            requireType(ORDERED, comparator.symbol(), right);
        }
        return new Condition.Comparison(left, comparator, right);
    }

    Condition between(Operand operand, Operand low, Operand high) {
        requireType(ORDERED, "BETWEEN", operand);
        requireType(ORDERED, "BETWEEN", low);
        requireType(ORDERED, "BETWEEN", high);
        if (low instanceof Operand.Constant(var from) && high instanceof Operand.Constant(var to)) {
            if (!from.type().equals(to.type())) {
                throw bounds("same data type for lower and upper bounds", from, to);
            }
            if (ValueOrder.compare(from, to) > 0) {
                throw bounds("upper bound to be greater than or equal to lower bound", from, to);
            }
        }
        return new Condition.Between(operand, low, high);
    }

    Condition in(Operand operand, List<Operand> candidates) {
        if (candidates.size() > MOST_CANDIDATES) {
            throw faults.of(
                    "The IN operator is provided with too many operands; number of operands: " + candidates.size());
        }
        return new Condition.In(operand, List.copyOf(candidates));
    }

    Condition call(Function function, List<Operand> operands) {
        switch (function) {
            case ATTRIBUTE_EXISTS, ATTRIBUTE_NOT_EXISTS -> requirePath(function, operands.getFirst());
            case BEGINS_WITH -> operands.forEach(operand -> requireType(PREFIXES, function.text(), operand));
            case ATTRIBUTE_TYPE -> requireTypeName(function, operands.getLast());
            case CONTAINS, SIZE -> {}
        }
        return new Condition.Call(function, operands);
    }

    private void requirePath(Function function, Operand operand) {
        if (!(operand instanceof Operand.Path)) {
            throw faults.of("Operator or function requires a document path; operator or function: " + function.text());
        }
    }

    private void requireTypeName(Function function, Operand operand) {
        if (!(operand instanceof Operand.Constant(var value))) {
            var type = operand.type();
            throw wrongType(function.text(), type == null ? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}" : type);
        }
        if (!(value instanceof AttributeValue.Text(var name))) {
            throw wrongType(function.text(), value.type());
        }
        if (!TYPES.contains(name)) {
            throw faults.of("Invalid attribute type name found; type: " + name
                    + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
        }
    }

    private void requireType(Set<String> allowed, String operator, Operand operand) {
        var type = operand.type();
        if (type != null && !allowed.contains(type)) {
            throw wrongType(operator, type);
        }
    }

    private ServiceError wrongType(String operator, String type) {
        return faults.of("Incorrect operand type for operator or function; operator or function: " + operator
                + ", operand type: " + type);
    }

    private ServiceError bounds(String demand, AttributeValue low, AttributeValue high) {
        return faults.of("The BETWEEN operator requires " + demand + "; lower bound operand: " + ValueText.of(low)
                + ", upper bound operand: " + ValueText.of(high));
    }
}
