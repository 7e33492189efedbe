/** The secrets of a chatbot: the key of its pages, and the one with which their owner names visitors. */
@NullMarked
package com.aresgen.chatbots.secrets;

import org.jspecify.annotations.NullMarked;
