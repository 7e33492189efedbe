/** Makes and revokes edit tokens. */
@NullMarked
package com.aresgen.documents.tokens;

import org.jspecify.annotations.NullMarked;
