package com.aresgen.dynamodb.expression.syntax;

import com.aresgen.dynamodb.error.ServiceError;

/** Makes the errors of one parameter, such as ConditionExpression: all begin with its name. */
public record Faults(String parameter) {
    public ServiceError of(String message) {
        return ServiceError.validation("Invalid " + parameter + ": " + message);
    }
}
