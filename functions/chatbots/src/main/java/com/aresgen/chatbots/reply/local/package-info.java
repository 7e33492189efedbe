/** Answers of the embedded engine: sentences of the sources as they are. */
@NullMarked
package com.aresgen.chatbots.reply.local;

import org.jspecify.annotations.NullMarked;
