/** Change sets of texts, as CodeMirror has them: applied, composed, rebased, and computed from two texts. */
@NullMarked
package com.aresgen.changes;

import org.jspecify.annotations.NullMarked;
