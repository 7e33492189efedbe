/** The chunks of a streamed answer, and a whole answer as one chunk: read strictly, as parts of our own. */
@NullMarked
package com.aresgen.models.openai.chunk;

import org.jspecify.annotations.NullMarked;
