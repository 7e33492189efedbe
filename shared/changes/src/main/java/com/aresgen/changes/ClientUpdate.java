package com.aresgen.changes;

/**
 * A change set and the client that made it ({@code Update} of {@code @codemirror/collab}).
 *
 * @param client compared with {@code equals} only
 */
public record ClientUpdate(String client, ChangeSet changes) {}
