/** The state of a conversation between its stored form and the machine of escalation. */
@NullMarked
package com.aresgen.chatbots.state;

import org.jspecify.annotations.NullMarked;
