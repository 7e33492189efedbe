/** Texts as phrases are compared: by folded characters, and where words begin and end. */
@NullMarked
package com.aresgen.voice.phrases.folding;

import org.jspecify.annotations.NullMarked;
