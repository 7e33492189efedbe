/** Texts that give orders to the chatbot, wherever they come from. */
@NullMarked
package com.aresgen.chatbots.attacks;

import org.jspecify.annotations.NullMarked;
