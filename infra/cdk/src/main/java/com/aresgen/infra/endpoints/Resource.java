package com.aresgen.infra.endpoints;

import com.aresgen.infra.StackRegion;

/** Something of a region's state that functions may be granted; an environment variable tells them where it is. */
public sealed interface Resource permits TableName, IndexName, SecretName, QueueName, ModelAccess {
    /** How stacks call it: {@code Keys}. */
    String id();

    /** The physical name, or a queue's URL, which functions find in {@link #variable()}. */
    default String in(StackRegion region) {
        return region.named(id());
    }

    /** As policies write it. */
    String arn(StackRegion region);

    /** {@code KEYS_TABLE}. */
    String variable();
}
