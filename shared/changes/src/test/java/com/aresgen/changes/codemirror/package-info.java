/** Compares our change sets with those of CodeMirror, which runs on Node, on random questions. */
@NullMarked
package com.aresgen.changes.codemirror;

import org.jspecify.annotations.NullMarked;
