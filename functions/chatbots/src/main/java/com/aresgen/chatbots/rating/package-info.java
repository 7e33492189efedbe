/** How a visitor rates a conversation. */
@NullMarked
package com.aresgen.chatbots.rating;

import org.jspecify.annotations.NullMarked;
