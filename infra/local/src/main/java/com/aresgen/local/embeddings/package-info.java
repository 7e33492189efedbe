/** The embedding model of local mode, behind OpenAI's embeddings API: functions know its address, not its classes. */
@NullMarked
package com.aresgen.local.embeddings;

import org.jspecify.annotations.NullMarked;
