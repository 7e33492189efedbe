/** Streams as callers see them: when frames are sent, how a broken stream ends, and what is stored of it. */
@NullMarked
package com.aresgen.chat.streaming;

import org.jspecify.annotations.NullMarked;
