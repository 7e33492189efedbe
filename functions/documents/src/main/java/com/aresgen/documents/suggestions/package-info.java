/** Suggestions of commands: lists, accepts and rejects them. */
@NullMarked
package com.aresgen.documents.suggestions;

import org.jspecify.annotations.NullMarked;
