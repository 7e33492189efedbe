/** Texts as vectors: by a model on Bedrock, or by a server that speaks OpenAI's embeddings API. */
@NullMarked
package com.aresgen.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
