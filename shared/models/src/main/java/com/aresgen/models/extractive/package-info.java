/**
 * The embedded engine {@code local/extractive-1}: it selects sentences, phrases and passages that stand in the text it is
 * given, by published algorithms, and declines everything else. The same prompt gives the same bytes on every machine.
 */
@NullMarked
package com.aresgen.models.extractive;

import org.jspecify.annotations.NullMarked;
