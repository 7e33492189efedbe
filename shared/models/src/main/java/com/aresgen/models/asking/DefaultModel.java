package com.aresgen.models.asking;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The model of a request that names none: the operator's, where the secret of the model server has {@code LLM_MODEL};
 * else one on Bedrock; else the embedded engine.
 *
 * @param ofServer the name on the operator's server
 */
public record DefaultModel(Supplier<Optional<String>> ofServer, boolean bedrock) {
    /** Available in both regions, and of a middle price. */
    private static final String ON_BEDROCK = "anthropic/claude-sonnet-4-5";

    private static final String EMBEDDED = "local/extractive-1";

    public String id() {
        return ofServer.get().map("remote/"::concat).orElse(bedrock ? ON_BEDROCK : EMBEDDED);
    }
}
