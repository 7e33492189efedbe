/** Answers of generating models: the prompt, the form, the draft that is checked sentence by sentence. */
@NullMarked
package com.aresgen.chatbots.reply.model;

import org.jspecify.annotations.NullMarked;
