package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;
import java.util.Locale;

/** The secrets, and how stacks and functions call them. */
public enum SecretName implements Resource {
    /** The URL and key of the server for models that are not on Bedrock. */
    LLM("Llm"),

    /** The key with which the probe calls the API. */
    PROBE("Probe"),

    /** The keys that sign cursors and tokens; Secrets Manager makes the first one, and no person sees it. */
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
