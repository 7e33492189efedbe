/** Creates, changes and deletes documents. */
@NullMarked
package com.aresgen.documents.edit;

import org.jspecify.annotations.NullMarked;
