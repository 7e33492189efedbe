/** The index of a knowledge base: built in memory from the pages of all its sources, and searched. */
@NullMarked
package com.aresgen.knowledge.index;

import org.jspecify.annotations.NullMarked;
