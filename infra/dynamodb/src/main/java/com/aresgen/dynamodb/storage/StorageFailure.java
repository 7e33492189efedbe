package com.aresgen.dynamodb.storage;

/** The data folder cannot be used, or a change could not be stored; nothing of it was. The message says why. */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageFailure(String message) {
        super(message);
    }

    public StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
