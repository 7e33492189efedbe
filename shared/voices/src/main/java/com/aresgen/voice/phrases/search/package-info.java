/** Phrases found in texts, all in one pass. */
@NullMarked
package com.aresgen.voice.phrases.search;

import org.jspecify.annotations.NullMarked;
