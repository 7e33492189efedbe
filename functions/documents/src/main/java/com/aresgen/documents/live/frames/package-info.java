/** The messages of sockets: what they send, and what they are sent. */
@NullMarked
package com.aresgen.documents.live.frames;

import org.jspecify.annotations.NullMarked;
