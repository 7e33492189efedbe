package com.aresgen.store.deletions;

/**
 * The resource that is deleted.
 *
 * @param id a prefixed ULID; the id of the deletion is derived from it, so that a subject is deleted only once
 */
public record Subject(Kind kind, String id) {}
