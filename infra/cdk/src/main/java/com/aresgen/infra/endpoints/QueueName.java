package com.aresgen.infra.endpoints;

import com.aresgen.infra.StackRegion;
import software.amazon.awscdk.Aws;

/** The queues, and how stacks and functions call them; each has a dead-letter queue. */
public enum QueueName implements Resource {
    /** Wake-ups for deletions. */
    DELETIONS("DeletionsQueue"),

    /** Wake-ups for webhook deliveries. */
    DELIVERIES("DeliveriesQueue"),

    /** Wake-ups for the indexing of knowledge bases. */
    INDEXING("IndexingQueue");

    private final String id;

    QueueName(String id) {
        this.id = id;
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
