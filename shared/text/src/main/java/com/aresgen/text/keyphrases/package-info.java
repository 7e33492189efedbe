/** Finds the words and names that a text is about. Decision: infra/decisions/0031-keyphrases-by-yake.md. */
@NullMarked
package com.aresgen.text.keyphrases;

import org.jspecify.annotations.NullMarked;
