/** What callers are promised of documents: written by many at once, worked on by commands, versioned, deleted. */
@NullMarked
package com.aresgen.documents;

import org.jspecify.annotations.NullMarked;
