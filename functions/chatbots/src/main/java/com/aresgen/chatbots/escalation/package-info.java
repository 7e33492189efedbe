/** Decides when a person takes a conversation over: its states, who changes them, and the events for webhooks. */
@NullMarked
package com.aresgen.chatbots.escalation;

import org.jspecify.annotations.NullMarked;
