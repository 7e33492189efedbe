package com.aresgen.http;

/**
 * A change that an endpoint wants and does not make: the pipeline commits all writes of an answer in one transaction.
 * Stores make these; only {@code shared/store} knows how one becomes an item of a DynamoDB transaction, and how the
 * caller is refused when its condition does not hold.
 */
public interface Write {}
