package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/** The model on Bedrock that turns texts into vectors: it has no profile, and is called in the region itself. */
public enum EmbeddingAccess implements Resource {
    TITAN;

    private static final String MODEL = "amazon.titan-embed-text-v2:0";

    @Override
    public String id() {
        return "EmbeddingModel";
    }

    /** By this name functions ask the model. */
    @Override
    public String in(StackRegion region) {
        return MODEL;
    }

    /** The ARN of a foundation model has no account. */
    @Override
    public String arn(StackRegion region) {
        return "arn:aws:bedrock:" + region.awsName() + "::foundation-model/" + MODEL;
    }

    @Override
    public String variable() {
        return "EMBEDDING_MODEL";
    }
}
