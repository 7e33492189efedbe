/** Documents: their heads, the log of their revisions with its snapshots, versions and suggestions. */
@NullMarked
package com.aresgen.store.documents;

import org.jspecify.annotations.NullMarked;
