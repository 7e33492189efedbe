/** What a bot is asked, and what comes of it: whole, or sentence by sentence. */
@NullMarked
package com.aresgen.chatbots.reply.task;

import org.jspecify.annotations.NullMarked;
