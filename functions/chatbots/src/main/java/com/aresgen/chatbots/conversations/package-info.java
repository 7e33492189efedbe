/** Conversations as a workspace and its visitors read them, and what humans do in them. */
@NullMarked
package com.aresgen.chatbots.conversations;

import org.jspecify.annotations.NullMarked;
