package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What the parameters of a request must not be together, whatever the table. */
public final class Parameters {
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private Parameters() {}

    /**
     * Refuses a mixture of expressions with the parameters that they replaced, and names and values without an
     * expression.
     */
    public static void requireOneKind(JsonNode request, List<String> expressions, List<String> legacy) {
        var used = expressions.stream().filter(request::has).toList();
        var old = legacy.stream().filter(request::has).toList();
        if (!used.isEmpty() && !old.isEmpty()) {
            throw ServiceError.validation(
                    "Can not use both expression and non-expression parameters in the same request:"
                            + " Non-expression parameters: {" + String.join(", ", old) + "} Expression parameters: {"
                            + String.join(", ", used) + "}");
        }
        if (request.has(NAMES) && used.isEmpty()) {
            throw ServiceError.validation(NAMES + " can only be specified when using expressions");
        }
        if (request.has(VALUES) && used.stream().allMatch("ProjectionExpression"::equals)) {
            throw ServiceError.validation(VALUES + " can only be specified when using expressions");
        }
    }

    public static Placeholders placeholders(JsonNode request) {
        return Placeholders.of(request.get(NAMES), request.get(VALUES));
    }

    public static void enveloped(Runnable check) {
        enveloped(() -> {
            check.run();
            return true;
        });
    }

    /** PutItem, UpdateItem and DeleteItem report faults that need no table within this envelope. */
    public static <T> T enveloped(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ServiceError fault) {
            if (fault.type() == ServiceError.Type.VALIDATION) {
                throw ServiceError.validation("1 validation error detected: " + fault.message());
            }
            throw fault;
        }
    }
}
