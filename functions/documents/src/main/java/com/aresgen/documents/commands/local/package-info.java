/** Commands on the embedded engine: selected sentences and English copy-editing. */
@NullMarked
package com.aresgen.documents.commands.local;

import org.jspecify.annotations.NullMarked;
