package com.aresgen.infra.endpoints;

/** One IAM action on one resource. */
public record Grant(Resource resource, String action) {
    /** Whether the function itself calls the resource; the queue that starts a worker is read by Lambda. */
    public boolean isUsedByName() {
        return !(resource instanceof QueueName) || action.equals("sqs:SendMessage");
    }
}
