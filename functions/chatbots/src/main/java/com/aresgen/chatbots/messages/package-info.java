/** A visitor's message and what the chatbot answers. */
@NullMarked
package com.aresgen.chatbots.messages;

import org.jspecify.annotations.NullMarked;
