/** Markdown in which no image, no HTML and no foreign link can appear. */
@NullMarked
package com.aresgen.chatbots.reply.markdown;

import org.jspecify.annotations.NullMarked;
