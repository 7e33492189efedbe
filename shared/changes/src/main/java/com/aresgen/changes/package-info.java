/**
 * Change sets of texts, as CodeMirror has them: applied, composed, mapped over each other and rebased. Positions and
 * lengths are UTF-16 code units; the only line end of a text is LF.
 */
@NullMarked
package com.aresgen.changes;

import org.jspecify.annotations.NullMarked;
