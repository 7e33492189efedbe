package com.aresgen.models;

/**
 * How a model differs from its relatives where no field of the API says so. Its provider reads them; callers see none.
 *
 * @param thinking how the model takes {@code reasoning_effort}
 * @param signedThinking whether it refuses tool results unless the thoughts before the calls come back with their
 *     signatures, for which OpenAI's messages have no place
 */
public record Traits(Thinking thinking, boolean signedThinking) {}
