package com.aresgen.dynamodb.storage;

import com.aresgen.dynamodb.value.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A new value of an entry.
 *
 * @param value absent if the entry is removed
 */
public record Change(Bytes key, @Nullable Bytes value) {}
