/** Deletions of sources, conversations and chatbots: what is left, and where. */
@NullMarked
package com.aresgen.chatbots.erasing;

import org.jspecify.annotations.NullMarked;
