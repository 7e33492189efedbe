package com.aresgen.infra.endpoints;

import com.aresgen.infra.Region;

/** Something of a region's state that functions may be granted; they are told its name by an environment variable. */
public sealed interface Resource permits TableName, IndexName, SecretName {
    /** How stacks call it: {@code Keys}. */
    String id();

    /** The physical name, which functions find in {@link #variable()}. */
    default String in(Region region) {
        return region.named(id());
    }

    /** As policies write it. */
    String arn(Region region);

    /** {@code KEYS_TABLE}. */
    String variable();
}
