package com.aresgen.local.states.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.local.StartRefused;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.functions.InvocationResult;
import com.aresgen.local.functions.LocalFunction;
import com.aresgen.local.states.execution.Answer;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template's functions as the tasks of one state machine invoke them. */
public record MachineFunctions(Functions functions, MachineRole role) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    /** The function that a definition or a rule names; refused at the start if it cannot be called with JSON. */
    public static LocalFunction required(Functions functions, String place, String name) {
        var function = functions
                .find(FunctionName.of(name).name())
                .orElseThrow(() -> new StartRefused(place + ": no template has the function " + name + "."));
        if (!(function.handler() instanceof RequestStreamHandler)) {
            throw new StartRefused(
                    place + ": the function " + function.name() + " must be a RequestStreamHandler to be called here.");
        }
        return function;
    }

    /**
     * Invokes a function and waits for its end or for its own timeout; empty if the wait was interrupted.
     *
     * @return on success what {@code lambda:invoke} returns, with the function's result as {@code Payload}
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Invoking Lambda</a>
     */
    public Optional<Answer> invoke(String name, JsonNode payload) {
        var called = FunctionName.of(name);
        var denied = role.denied(called);
        if (denied.isPresent()) {
            return Optional.of(new Answer.Failure(denied.get()));
        }
        var function = functions.find(called.name()).orElseThrow();
        return switch (function.invoke(JSON.writeValueAsBytes(payload), function.timeout())) {
            case InvocationResult.Returned(var response) -> Optional.of(returned(called, response));
            case InvocationResult.Failed failed -> Optional.of(new Answer.Failure(FunctionErrors.of(failed)));
            case InvocationResult.TooLate _ -> Optional.empty();
        };
    }

    private static Answer returned(FunctionName called, byte[] response) {
        JsonNode payload;
        try {
            payload = JSON.readTree(response);
        } catch (JacksonException _) {
            return new Answer.Failure(FunctionErrors.unreadable());
        }
        var result = JSON.createObjectNode().put("ExecutedVersion", called.version());
        result.set("Payload", payload.isMissingNode() ? JSON.nullNode() : payload);
        result.putObject("SdkHttpMetadata").put("HttpStatusCode", OK);
        result.putObject("SdkResponseMetadata")
                .put("RequestId", UUID.randomUUID().toString());
        return new Answer.Success(result.put("StatusCode", OK));
    }
}
