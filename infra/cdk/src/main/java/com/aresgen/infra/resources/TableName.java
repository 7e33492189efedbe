package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;
import java.util.Locale;

/** The tables, and how stacks and functions call them. */
public enum TableName implements Resource {
    KEYS("Keys"),
    THREADS("Threads"),
    VOICES("Voices"),
    DOCUMENTS("Documents"),
    CONNECTIONS("Connections"),
    KNOWLEDGE("Knowledge"),
    CHATBOTS("Chatbots"),
    CONVERSATIONS("Conversations"),
    WORKFLOWS("Workflows"),
    RUNS("Runs"),
    RESPONSES("Responses"),
    DELETIONS("Deletions"),
    WEBHOOKS("Webhooks"),
    DELIVERIES("Deliveries"),
    AUDIT("Audit"),
    USAGE("Usage");

    private final String id;

    TableName(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** An index of this table, by its name in the template. */
    public IndexName index(String name) {
        return new IndexName(this, name);
    }

    @Override
    public String arn(StackRegion region) {
        return region.arn("dynamodb", "table/" + in(region));
    }

    @Override
    public String variable() {
        return name().toUpperCase(Locale.ROOT) + "_TABLE";
    }
}
