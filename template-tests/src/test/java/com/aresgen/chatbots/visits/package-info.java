/** Visitors of a chatbot: from which pages they come, who they are, and what they see. */
@NullMarked
package com.aresgen.chatbots.visits;

import org.jspecify.annotations.NullMarked;
