/** Whether a sentence stands on its sources: quotes, figures, names, addresses and words. */
@NullMarked
package com.aresgen.chatbots.reply.ground;

import org.jspecify.annotations.NullMarked;
