package com.aresgen.dynamodb.operation;

import tools.jackson.databind.node.ObjectNode;

/** One operation of the API. */
@FunctionalInterface
public interface Operation {
    /**
     * Answers a request that fits the API model.
     *
     * @throws com.aresgen.dynamodb.error.ServiceError if it is refused
     */
    ObjectNode answer(ObjectNode request);
}
