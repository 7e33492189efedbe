package com.aresgen.knowledge.index;

/**
 * What a chunk is taken for in one search: calibration asks for a chunk by its heading, as if it had none.
 *
 * @param vector of the text that stands in
 * @param text whose words are matched
 */
@SuppressWarnings("ArrayRecordComponent")
public record StandIn(ChunkKey key, float[] vector, String text) {}
