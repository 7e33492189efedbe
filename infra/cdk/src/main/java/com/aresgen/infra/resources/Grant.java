package com.aresgen.infra.resources;

/** One IAM action on one resource. */
public record Grant(Resource resource, String action) {
    /**
     * Whether the function itself calls the resource by its name: the queue that starts a worker is read by Lambda, and
     * an execution is resumed by its token.
     */
    public boolean isUsedByName() {
        return switch (resource) {
            case QueueName _ -> action.equals("sqs:SendMessage");
            case FailureQueue _ -> false;
            case MachineAccess _ -> !action.equals("states:SendTaskSuccess");
            default -> true;
        };
    }
}
