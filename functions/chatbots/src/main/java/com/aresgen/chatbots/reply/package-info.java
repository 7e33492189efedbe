/** What a bot answers: sentences that stand on verified quotes of its sources, or the fallback. */
@NullMarked
package com.aresgen.chatbots.reply;

import org.jspecify.annotations.NullMarked;
