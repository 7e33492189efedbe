/** Asks a knowledge base: search first, which gives keys; then, with the texts of those, evidence and confidence. */
@NullMarked
package com.aresgen.knowledge.retrieval;

import org.jspecify.annotations.NullMarked;
