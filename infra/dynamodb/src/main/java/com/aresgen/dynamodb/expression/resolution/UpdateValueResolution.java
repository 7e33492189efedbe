package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.UpdateValue;
import com.aresgen.dynamodb.expression.syntax.Term;
import java.util.ArrayList;
import java.util.List;

/** Resolves what an update sets, and checks the operands of its operators and functions. */
record UpdateValueResolution(Resolution resolution) {
    UpdateValue value(Term term) {
        return switch (term) {
            case Term.Path path -> new UpdateValue.Path(resolution.path(path));
            case Term.Value value -> new UpdateValue.Constant(resolution.value(value));
            case Term.Arithmetic(var left, var operator, var right) ->
                arithmetic(operator, List.of(value(left), value(right)));
            case Term.Call(var name, var arguments) -> call(name, arguments);
        };
    }

    private UpdateValue arithmetic(String operator, List<UpdateValue> operands) {
        requireType("N", operator, operands);
        return operator.equals("+")
                ? new UpdateValue.Sum(operands.getFirst(), operands.getLast())
                : new UpdateValue.Difference(operands.getFirst(), operands.getLast());
    }

    private UpdateValue call(String name, List<Term> terms) {
        var operands = new ArrayList<UpdateValue>(terms.size());
        terms.forEach(operand -> operands.add(value(operand)));
        if (operands.size() != 2) {
            throw fault("Incorrect number of operands for operator or function; operator or function: " + name
                    + ", number of operands: " + operands.size());
        }
        if (name.equals("list_append")) {
            requireType("L", name, operands);
            return new UpdateValue.ListAppend(operands.getFirst(), operands.getLast());
        }
        if (operands.getFirst() instanceof UpdateValue.Path(var path)) {
            return new UpdateValue.IfNotExists(path, operands.getLast());
        }
        throw fault("Operator or function requires a document path; operator or function: " + name);
    }

    private void requireType(String required, String operator, List<UpdateValue> operands) {
        for (var operand : operands) {
            var type = operand.type();
            if (type != null && !type.equals(required)) {
                throw fault("Incorrect operand type for operator or function; operator or function: " + operator
                        + ", operand type: " + type);
            }
        }
    }

    private ServiceError fault(String message) {
        return resolution.faults().of(message);
    }
}
