/** Finds in a knowledge base what a selection of a document may be cited from. */
@NullMarked
package com.aresgen.documents.knowledge;

import org.jspecify.annotations.NullMarked;
