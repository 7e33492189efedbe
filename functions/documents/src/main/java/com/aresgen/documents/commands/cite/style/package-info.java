/** How styles write sources, in the text and in the list. */
@NullMarked
package com.aresgen.documents.commands.cite.style;

import org.jspecify.annotations.NullMarked;
