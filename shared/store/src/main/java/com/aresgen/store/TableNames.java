package com.aresgen.store;

import java.util.function.UnaryOperator;

/**
 * The physical names of the tables. Each is read from its environment variable when a store is made: a function has
 * only the variables of the tables that it has permissions for.
 */
public record TableNames(UnaryOperator<String> variables) {
    public String keys() {
        return variables.apply("KEYS_TABLE");
    }

    public String threads() {
        return variables.apply("THREADS_TABLE");
    }

    public String voices() {
        return variables.apply("VOICES_TABLE");
    }

    public String documents() {
        return variables.apply("DOCUMENTS_TABLE");
    }

    public String knowledge() {
        return variables.apply("KNOWLEDGE_TABLE");
    }

    public String chatbots() {
        return variables.apply("CHATBOTS_TABLE");
    }

    public String conversations() {
        return variables.apply("CONVERSATIONS_TABLE");
    }

    public String workflows() {
        return variables.apply("WORKFLOWS_TABLE");
    }

    public String runs() {
        return variables.apply("RUNS_TABLE");
    }

    public String responses() {
        return variables.apply("RESPONSES_TABLE");
    }

    public String deletions() {
        return variables.apply("DELETIONS_TABLE");
    }

    public String webhooks() {
        return variables.apply("WEBHOOKS_TABLE");
    }

    public String deliveries() {
        return variables.apply("DELIVERIES_TABLE");
    }

    public String audit() {
        return variables.apply("AUDIT_TABLE");
    }

    public String connections() {
        return variables.apply("CONNECTIONS_TABLE");
    }

    public String usage() {
        return variables.apply("USAGE_TABLE");
    }
}
