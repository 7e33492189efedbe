/**
 * How far an answer from a knowledge base can be trusted: the sentences that answer a question, and the probability
 * that they do, fitted for each knowledge base by leaving its own sources out.
 */
@NullMarked
package com.aresgen.knowledge.confidence;

import org.jspecify.annotations.NullMarked;
