package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;
import java.time.Duration;
import software.amazon.awscdk.Aws;

/** The queues, and how stacks and functions call them; each has a dead-letter queue. */
public enum QueueName implements Resource {
    /** Wake-ups for deletions. */
    DELETIONS("DeletionsQueue", 10, Duration.ZERO),

    /** Wake-ups for webhook deliveries, of which the one for a retry is delayed on purpose. */
    DELIVERIES("DeliveriesQueue", 50, Duration.ofMinutes(15)),

    /** Wake-ups for the indexing of knowledge bases. */
    INDEXING("IndexingQueue", 20, Duration.ZERO),

    /** News for the sockets of live documents, and their timers, which are delayed on purpose. */
    SOCKETS("SocketsQueue", 20, Duration.ofMinutes(15));

    private final String id;
    private final int workers;
    private final Duration longestDelay;

    QueueName(String id, int workers, Duration longestDelay) {
        this.id = id;
        this.workers = workers;
        this.longestDelay = longestDelay;
    }

    /** The most executions of its worker at once, so that a full queue leaves room for callers. */
    public int workers() {
        return workers;
    }

    /** How long a message may be delayed by its sender; SQS counts this time in its age. */
    public Duration longestDelay() {
        return longestDelay;
    }

    @Override
    public String id() {
        return id;
    }

    /** The queue's URL, by which functions find it. */
    @Override
    public String in(StackRegion region) {
        return "https://sqs." + region.awsName() + ".amazonaws.com/" + Aws.ACCOUNT_ID + "/" + region.named(id);
    }

    @Override
    public String arn(StackRegion region) {
        return region.arn("sqs", region.named(id));
    }

    @Override
    public String variable() {
        return name() + "_QUEUE";
    }
}
