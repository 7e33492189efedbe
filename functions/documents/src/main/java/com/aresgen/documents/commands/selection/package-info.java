/** The part of a text that a caller selects, by positions or by a quote. */
@NullMarked
package com.aresgen.documents.commands.selection;

import org.jspecify.annotations.NullMarked;
