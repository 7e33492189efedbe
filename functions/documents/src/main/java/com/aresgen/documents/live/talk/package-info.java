/** What a socket and the server say to each other: hello and welcome, pushes, cursors, tokens and pings. */
@NullMarked
package com.aresgen.documents.live.talk;

import org.jspecify.annotations.NullMarked;
