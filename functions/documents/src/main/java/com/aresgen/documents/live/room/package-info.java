/** The sockets of a document: how all are told, and how one is let go. */
@NullMarked
package com.aresgen.documents.live.room;

import org.jspecify.annotations.NullMarked;
