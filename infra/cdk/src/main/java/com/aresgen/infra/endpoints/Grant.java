package com.aresgen.infra.endpoints;

/** One IAM action on one resource. */
public record Grant(Resource resource, String action) {
    /** Whether the function itself asks for the resource: a queue that starts it is read by Lambda. */
    public boolean isUsedByName() {
        return !(resource instanceof QueueName) || action.equals("sqs:SendMessage");
    }
}
