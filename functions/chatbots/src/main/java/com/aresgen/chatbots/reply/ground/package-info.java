/** Checks that the sources support a sentence: quotes, figures, names, addresses and words. */
@NullMarked
package com.aresgen.chatbots.reply.ground;

import org.jspecify.annotations.NullMarked;
