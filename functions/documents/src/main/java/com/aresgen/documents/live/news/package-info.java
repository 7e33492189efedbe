/** What HTTP endpoints tell the open sockets of a document. */
@NullMarked
package com.aresgen.documents.live.news;

import org.jspecify.annotations.NullMarked;
