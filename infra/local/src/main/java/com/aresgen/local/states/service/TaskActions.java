package com.aresgen.local.states.service;

import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.execution.Answer;
import com.aresgen.local.states.execution.TaskToken;
import com.aresgen.local.states.run.Executions;
import com.aresgen.local.states.run.TokenUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The actions with a task token.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html">SendTaskSuccess</a>
 */
record TaskActions(Executions executions) {
    JsonNode succeed(Request request) {
        var token = token(request);
        var output = Request.json("output", request.required("output"), "InvalidOutput", "Invalid Output");
        return done(executions.answer(token, new Answer.Success(output)));
    }

    JsonNode fail(Request request) {
        var error = request.text("error").orElse("");
        return done(executions.answer(
                token(request),
                new Answer.Failure(new StatesError(error, request.text("cause").orElse(null)))));
    }

    JsonNode beat(Request request) {
        return done(executions.beat(token(request)));
    }

    private static TaskToken token(Request request) {
        return TaskToken.of(request.required("taskToken"))
                .orElseThrow(() -> new ServiceError("InvalidToken", "Invalid Token: 'Invalid token'"));
    }

    private static JsonNode done(TokenUse use) {
        return switch (use) {
            case ACCEPTED -> JsonNodeFactory.instance.objectNode();
            case TASK_ENDED ->
                throw new ServiceError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
            case UNKNOWN -> throw new ServiceError("TaskDoesNotExist", "Task does not exist");
        };
    }
}
