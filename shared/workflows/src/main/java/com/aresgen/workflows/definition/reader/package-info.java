/** Reads the text of a definition: all its faults at once, or what it says. */
@NullMarked
package com.aresgen.workflows.definition.reader;

import org.jspecify.annotations.NullMarked;
