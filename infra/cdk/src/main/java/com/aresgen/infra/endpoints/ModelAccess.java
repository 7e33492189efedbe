package com.aresgen.infra.endpoints;

import com.aresgen.infra.StackRegion;

/**
 * The models on Bedrock that a region may ask. Bedrock checks a call by a profile twice: on the profile, and on the model
 * in whichever region the profile sends it to. Both end at the region's own prefix, so that no {@code us.} or
 * {@code global.} profile is allowed in the EU, whatever the catalogue says (infra/decisions/0075).
 */
public enum ModelAccess implements Resource {
    PROFILES("Profiles") {
        @Override
        public String arn(StackRegion region) {
            return region.arn("bedrock", "inference-profile/" + region.code() + ".*");
        }
    },
    /** Models belong to no account. */
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

    /** A function knows the profiles of its region by the region. */
    @Override
    public String in(StackRegion region) {
        return region.code();
    }

    @Override
    public String variable() {
        return "ARESGEN_REGION";
    }
}
