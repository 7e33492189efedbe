/** The authority over a document's text: which change set becomes which revision, and which revisions become versions. */
@NullMarked
package com.aresgen.documents.authority;

import org.jspecify.annotations.NullMarked;
