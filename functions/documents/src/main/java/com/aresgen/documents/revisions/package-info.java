/** The change sets of a document: reads them, and takes more. */
@NullMarked
package com.aresgen.documents.revisions;

import org.jspecify.annotations.NullMarked;
