/** Streams as callers see them: what is sent when, what a broken one looks like, and what is kept of it. */
@NullMarked
package com.aresgen.chat.streaming;

import org.jspecify.annotations.NullMarked;
