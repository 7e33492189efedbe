package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/**
 * The models on Bedrock that a region may call. Bedrock checks a call by a profile twice: on the profile, and on the
 * model in the region that the profile sends it to. Both ARNs have the region's own prefix, so that no {@code us.} or
 * {@code global.} profile is allowed in the EU, whatever the catalogue lists (infra/decisions/0075).
 */
public enum ModelAccess implements Resource {
    PROFILES("Profiles") {
        @Override
        public String arn(StackRegion region) {
            return region.arn("bedrock", "inference-profile/" + region.code() + ".*");
        }
    },
    /** The ARN of a foundation model has no account. */
    FOUNDATION_MODELS("FoundationModels") {
        @Override
        public String arn(StackRegion region) {
            return "arn:aws:bedrock:" + region.code() + "-*::foundation-model/*";
        }
    };

    private final String id;

    ModelAccess(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** A function selects the profiles of its region by the region's code. */
    @Override
    public String in(StackRegion region) {
        return region.code();
    }

    @Override
    public String variable() {
        return "ARESGEN_REGION";
    }
}
