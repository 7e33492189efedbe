/**
 * The embedded engine: typed, over {@code com.aresgen.text}, and as the chat model {@code local/extractive-1} behind an
 * explicit grammar. The same prompt gives the same bytes on every machine.
 */
@NullMarked
package com.aresgen.models.extractive;

import org.jspecify.annotations.NullMarked;
