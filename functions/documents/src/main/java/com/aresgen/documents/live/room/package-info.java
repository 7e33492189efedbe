/** Sends to the sockets of a document, and closes sockets. */
@NullMarked
package com.aresgen.documents.live.room;

import org.jspecify.annotations.NullMarked;
