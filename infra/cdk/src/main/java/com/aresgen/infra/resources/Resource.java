package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/** A resource of a region that functions may get permissions for; an environment variable holds its name or URL. */
public sealed interface Resource
        permits TableName,
                IndexName,
                SecretName,
                QueueName,
                FailureQueue,
                MachineAccess,
                ModelAccess,
                EmbeddingAccess,
                ConnectionAccess {
    /** Its name in the stacks: {@code Keys}. */
    String id();

    /** The physical name, or a queue's URL, which functions find in {@link #variable()}. */
    default String in(StackRegion region) {
        return region.named(id());
    }

    /** The ARN in policies, which may have wildcards. */
    String arn(StackRegion region);

    /** The environment variable: {@code KEYS_TABLE}. */
    String variable();
}
