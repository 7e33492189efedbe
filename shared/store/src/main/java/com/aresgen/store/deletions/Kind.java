package com.aresgen.store.deletions;

import java.util.List;

/**
 * A kind of resource that can be deleted for good. The aggregate that stores it defines its kind.
 *
 * @param name as ids in bodies and events spell it: {@code thread} in {@code thread_id} and {@code thread.deleted}
 * @param counts the names of what its {@link Purger} counts, such as {@code messages}
 */
public record Kind(String name, List<String> counts) {}
