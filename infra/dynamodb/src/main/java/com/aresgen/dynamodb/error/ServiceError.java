package com.aresgen.dynamodb.error;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An answer other than success: what DynamoDB calls an exception. It has no stack trace, because callers cause it. */
public final class ServiceError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What the error is called on the wire, and the HTTP status that comes with it. */
    public enum Type {
        CONDITIONAL_CHECK_FAILED("ConditionalCheckFailedException"),
        /** A key attribute that is empty: checked before a transaction begins, so it refuses rather than cancels it. */
        EMPTY_KEY("ValidationException", "com.amazon.coral.validate#", 400),
        IDEMPOTENT_PARAMETER_MISMATCH("IdempotentParameterMismatchException"),
        INTERNAL("InternalServerError", "com.amazonaws.dynamodb.v20120810#", 500),
        ITEM_COLLECTION_SIZE_LIMIT("ItemCollectionSizeLimitExceededException"),
        LIMIT_EXCEEDED("LimitExceededException"),
        MISSING_TOKEN("MissingAuthenticationTokenException", "com.amazon.coral.service#", 400),
        RESOURCE_IN_USE("ResourceInUseException"),
        RESOURCE_NOT_FOUND("ResourceNotFoundException"),
        SERIALIZATION("SerializationException", "com.amazon.coral.service#", 400),
        TRANSACTION_CANCELED("TransactionCanceledException"),
        TRANSACTION_CONFLICT("TransactionConflictException"),
        UNKNOWN_OPERATION("UnknownOperationException", "com.amazon.coral.service#", 400),
        VALIDATION("ValidationException", "com.amazon.coral.validate#", 400);

        private final String code;
        private final String namespace;
        private final int status;

        Type(String code) {
            this(code, "com.amazonaws.dynamodb.v20120810#", 400);
        }

        Type(String code, String namespace, int status) {
            this.code = code;
            this.namespace = namespace;
            this.status = status;
        }

        /** The name without its namespace, as SDKs map it to a class. */
        public String code() {
            return code;
        }

        public String wireName() {
            return namespace + code;
        }

        public int status() {
            return status;
        }

        /** The member with the message, which the service spells in two ways. */
        public String messageMember() {
            return switch (this) {
                case IDEMPOTENT_PARAMETER_MISMATCH, SERIALIZATION, TRANSACTION_CANCELED -> "Message";
                default -> "message";
            };
        }
    }

    private final Type type;
    private final transient Map<String, JsonNode> members;

    public ServiceError(Type type, String message) {
        this(type, message, Map.of());
    }

    /**
     * @param members what the error's body has besides its type and message, such as CancellationReasons
     */
    public ServiceError(Type type, String message, Map<String, JsonNode> members) {
        super(message, null, false, false);
        this.type = type;
        this.members = members;
    }

    public static ServiceError validation(String message) {
        return new ServiceError(Type.VALIDATION, message);
    }

    public static ServiceError emptyKey(String fault) {
        return new ServiceError(Type.EMPTY_KEY, "One or more parameter values are not valid. " + fault);
    }

    /** Most faults of values begin with these words. */
    public static ServiceError parameter(String message) {
        return validation("One or more parameter values were invalid: " + message);
    }

    public static ServiceError serialization(String message) {
        return new ServiceError(Type.SERIALIZATION, message);
    }

    public Type type() {
        return type;
    }

    public Map<String, JsonNode> members() {
        return members;
    }

    public String message() {
        return Optional.ofNullable(getMessage()).orElse("");
    }
}
