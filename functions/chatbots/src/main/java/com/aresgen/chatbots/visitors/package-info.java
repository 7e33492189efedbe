/** Visitors of chatbots: who they are, which conversations are theirs, and how often they may write. */
@NullMarked
package com.aresgen.chatbots.visitors;

import org.jspecify.annotations.NullMarked;
