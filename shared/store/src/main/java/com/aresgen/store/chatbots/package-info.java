/** Chatbots: their settings, intents and secrets. Their conversations and knowledge bases are aggregates of their own. */
@NullMarked
package com.aresgen.store.chatbots;

import org.jspecify.annotations.NullMarked;
