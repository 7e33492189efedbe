package com.aresgen.models;

/**
 * A tool call that a model requests, or in a stream a part of one: an empty member there came before or comes later.
 *
 * @param index which of the answer's calls, from 0; the parts of one call share it
 * @param type {@code function} or {@code custom}
 * @param arguments JSON text for a function, free text for a custom tool
 */
public record ToolCall(int index, String id, String type, String name, String arguments) {}
