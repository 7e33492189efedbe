/** The sources of a chatbot's knowledge base: added, listed and deleted. */
@NullMarked
package com.aresgen.chatbots.sources;

import org.jspecify.annotations.NullMarked;
