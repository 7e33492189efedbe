/** Conversations: who answers, how they are rated, listed and deleted. */
@NullMarked
package com.aresgen.chatbots.conversing;

import org.jspecify.annotations.NullMarked;
