/** The text of a document at any revision, for its own family and for knowledge bases. */
@NullMarked
package com.aresgen.document;

import org.jspecify.annotations.NullMarked;
