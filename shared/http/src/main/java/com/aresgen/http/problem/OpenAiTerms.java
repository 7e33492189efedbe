package com.aresgen.http.problem;

/**
 * A problem in the terms of OpenAI's API.
 *
 * @param status on endpoints of OpenAI's API, where a fault of the request is 400
 * @param type the kind of error that clients of OpenAI know
 */
public record OpenAiTerms(int status, String type) {
    public static OpenAiTerms of(Problem problem) {
        return new OpenAiTerms(status(problem), type(problem.status()));
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case VALIDATION_FAILED, UNKNOWN_FIELD, MODEL_NOT_AVAILABLE_IN_REGION, MODEL_LACKS_CAPABILITY -> 400;
            default -> problem.status();
        };
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }
}
