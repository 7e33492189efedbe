/** Citations: quotes found in their sources, markers in the text, and the list of references. */
@NullMarked
package com.aresgen.documents.commands.cite;

import org.jspecify.annotations.NullMarked;
