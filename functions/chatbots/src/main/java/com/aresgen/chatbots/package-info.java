/** Chatbots that answer from their knowledge bases. */
@NullMarked
package com.aresgen.chatbots;

import org.jspecify.annotations.NullMarked;
