/** Merges edits that a model made of an old text with what people typed since. */
@NullMarked
package com.aresgen.documents.merge;

import org.jspecify.annotations.NullMarked;
