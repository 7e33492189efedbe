/** What a visitor wants, by the nearest of the examples that the workspace gave. */
@NullMarked
package com.aresgen.chatbots.intent;

import org.jspecify.annotations.NullMarked;
