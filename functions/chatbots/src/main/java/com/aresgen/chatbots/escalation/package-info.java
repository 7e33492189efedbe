/** When a conversation goes to a person: states, who changes them, and what is told to others. */
@NullMarked
package com.aresgen.chatbots.escalation;

import org.jspecify.annotations.NullMarked;
