/** Chatbots themselves: created, read, changed and deleted, with their embed keys and identity secrets. */
@NullMarked
package com.aresgen.chatbots.bots;

import org.jspecify.annotations.NullMarked;
