package com.aresgen.store.deletions;

/**
 * What is deleted.
 *
 * @param id a prefixed ULID; the id of the deletion is made of it, so that a subject is deleted once
 */
public record Subject(Kind kind, String id) {}
