package com.aresgen.local.states.functions;

import com.aresgen.local.functions.InvocationResult;
import com.aresgen.local.states.data.StatesError;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The errors of functions by the names that Step Functions reports: the type in the error that Lambda's runtime returns,
 * and as the cause that whole error.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Exceptions of functions in Java</a>
 */
final class FunctionErrors {
    /** The type that Lambda itself reports for a function that it ended. */
    private static final String TIMED_OUT = "Sandbox.Timedout";

    private static final JsonMapper JSON = new JsonMapper();

    private FunctionErrors() {}

    static StatesError of(InvocationResult.Failed failed) {
        return failed.thrown()
                .map(thrown -> new StatesError(
                        thrown.getClass().getName(), error(thrown).toString()))
                .orElseGet(() -> new StatesError(TIMED_OUT, timedOut(failed.reason())));
    }

    /** AWS's Step Functions reports an answer without an error type in this way. */
    static StatesError unreadable() {
        return new StatesError(
                "Lambda.Unknown", "The cause could not be determined because Lambda did not return an error type.");
    }

    private static String timedOut(String reason) {
        return JSON.createObjectNode()
                .put("errorType", TIMED_OUT)
                .put("errorMessage", "RequestId: " + UUID.randomUUID() + " Error: " + reason)
                .toString();
    }

    private static ObjectNode error(Throwable thrown) {
        var error = JSON.createObjectNode()
                .put("errorMessage", thrown.getLocalizedMessage())
                .put("errorType", thrown.getClass().getName());
        var trace = error.putArray("stackTrace");
        Arrays.stream(thrown.getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")")
                .forEach(trace::add);
        if (thrown.getCause() != null) {
            error.set("cause", error(thrown.getCause()));
        }
        return error;
    }
}
