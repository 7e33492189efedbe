/** Ranks the parts of a text: how near they are to a query (BM25), to each other and to the whole (TF-IDF, LexRank). */
@NullMarked
package com.aresgen.text.rank;

import org.jspecify.annotations.NullMarked;
