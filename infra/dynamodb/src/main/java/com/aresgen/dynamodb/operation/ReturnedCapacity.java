package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.table.ConsumedCapacity;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The consumed capacity, which an answer has only if its request asks for it. */
public final class ReturnedCapacity {
    private ReturnedCapacity() {}

    public static Optional<ObjectNode> of(JsonNode request, ConsumedCapacity consumed) {
        return switch (request.path("ReturnConsumedCapacity").asString("NONE")) {
            case "TOTAL" -> Optional.of(consumed.total());
            case "INDEXES" -> Optional.of(consumed.byIndex());
            default -> Optional.empty();
        };
    }

    /** Adds the capacity of a request that several tables may have served: a list, one entry a table. */
    public static void add(JsonNode request, Collection<ConsumedCapacity> consumed, ObjectNode answer) {
        for (var one : consumed) {
            of(request, one)
                    .ifPresent(units ->
                            answer.withArrayProperty("ConsumedCapacity").add(units));
        }
    }
}
