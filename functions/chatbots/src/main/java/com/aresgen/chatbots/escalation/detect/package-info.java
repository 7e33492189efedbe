/** What in a message makes a conversation go to a person: a wish, a keyword, anger. */
@NullMarked
package com.aresgen.chatbots.escalation.detect;

import org.jspecify.annotations.NullMarked;
