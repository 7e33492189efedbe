/** Phrases in JSON: taken out of its texts, and found in the names that a schema demands. */
@NullMarked
package com.aresgen.voice.phrases.json;

import org.jspecify.annotations.NullMarked;
