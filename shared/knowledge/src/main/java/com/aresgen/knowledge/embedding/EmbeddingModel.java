package com.aresgen.knowledge.embedding;

import java.math.BigDecimal;

/**
 * A model that turns texts into vectors. Vectors of two models, or of two dimensions, cannot be compared.
 *
 * @param id such as {@code amazon/titan-embed-text-v2}
 * @param dimension numbers in a vector
 * @param usdPerMillionTokens what it costs to embed a million tokens
 */
public record EmbeddingModel(String id, int dimension, BigDecimal usdPerMillionTokens) {}
