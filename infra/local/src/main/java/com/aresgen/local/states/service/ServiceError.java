package com.aresgen.local.states.service;

/** A refusal in the service's words; its type is the name of the error in the API. */
final class ServiceError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    ServiceError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    String type() {
        return type;
    }

    static ServiceError invalid(String message) {
        return new ServiceError("ValidationException", message);
    }
}
