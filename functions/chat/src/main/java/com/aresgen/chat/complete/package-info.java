/** POST /v1/chat/completions: one turn of a conversation with a model, in the shapes that OpenAI's clients know. */
@NullMarked
package com.aresgen.chat.complete;

import org.jspecify.annotations.NullMarked;
