/** The request for a command as the caller sent it: read, bounded and valid in itself. */
@NullMarked
package com.aresgen.documents.commands.body;

import org.jspecify.annotations.NullMarked;
