package com.aresgen.local.gateway;

/** API Gateway's own refusals: the response type of each, and the status it has when the template gives it none. */
enum GatewayError {
    MALFORMED(400, "Bad Request", "DEFAULT_4XX"),
    NO_ROUTE(403, "Missing Authentication Token", "MISSING_AUTHENTICATION_TOKEN"),
    TOO_LARGE(413, "Request Too Long", "REQUEST_TOO_LARGE"),
    FUNCTION_FAILED(502, "Internal server error", "INTEGRATION_FAILURE"),
    FUNCTION_TOO_SLOW(504, "Endpoint request timed out", "INTEGRATION_TIMEOUT");

    final int status;
    final String message;
    final String type;

    GatewayError(int status, String message, String type) {
        this.status = status;
        this.message = message;
        this.type = type;
    }

    /** The type whose response answers when the template has none for {@link #type}. */
    String generalType() {
        return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    }
}
