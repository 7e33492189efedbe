/** Places in a text: lines, columns, and where each character of a scalar's value was written. */
@NullMarked
package com.aresgen.workflows.definition.tree.text;

import org.jspecify.annotations.NullMarked;
