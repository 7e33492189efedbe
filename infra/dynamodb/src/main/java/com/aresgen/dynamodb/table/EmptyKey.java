package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.error.ServiceError;

/**
 * A key attribute, of a table or of an index, that is an empty string or binary. DynamoDB checks this before it begins:
 * a transaction with such a key is refused rather than cancelled.
 */
public final class EmptyKey extends ServiceError {
    private static final long serialVersionUID = 1;

    EmptyKey(String fault) {
        super(Type.VALIDATION, "One or more parameter values are not valid. " + fault);
    }
}
