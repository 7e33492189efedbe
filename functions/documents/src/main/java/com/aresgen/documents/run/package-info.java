/** Runs commands on documents: reads the text, lets the engine work, and merges what it made. */
@NullMarked
package com.aresgen.documents.run;

import org.jspecify.annotations.NullMarked;
