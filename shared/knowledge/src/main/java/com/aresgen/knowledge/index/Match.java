package com.aresgen.knowledge.index;

/**
 * A chunk that a search found.
 *
 * @param cosine of the question's vector and the chunk's, at most 1
 * @param bm25 how well the words match; 0 if none does
 * @param score by which matches are ranked; comparable within one search only
 */
public record Match(ChunkKey key, double cosine, double bm25, double score) {}
