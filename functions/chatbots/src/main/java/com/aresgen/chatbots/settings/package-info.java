/** What the owner of a chatbot has set, for all that act in its name. */
@NullMarked
package com.aresgen.chatbots.settings;

import org.jspecify.annotations.NullMarked;
