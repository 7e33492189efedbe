package com.aresgen.infra.endpoints;

import com.aresgen.infra.StackRegion;
import java.util.Locale;

/** The secrets, and how stacks and functions call them. */
public enum SecretName implements Resource {
    /** The server for models of other houses, and the key to it. */
    LLM("Llm"),

    /** What signs cursors; made by AWS at the first deployment, and seen by nobody. */
    SIGNING("Signing");

    private final String id;

    SecretName(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Secrets Manager adds a hyphen and six characters of its own to a name. */
    @Override
    public String arn(StackRegion region) {
        return region.arn("secretsmanager", "secret:" + in(region) + "-??????");
    }

    @Override
    public String variable() {
        return name().toUpperCase(Locale.ROOT) + "_SECRET";
    }
}
