package com.aresgen.http;

/**
 * A change that an endpoint wants and does not make: the pipeline commits all writes of an answer in one transaction.
 * Stores make these; only {@code shared/store} knows how one becomes an item of a DynamoDB transaction.
 */
public interface Write {
    /** What the caller is told when this write's condition does not hold. */
    Failure whenRefused();
}
