/** Documents: one package for each aggregate of endpoints, and the component that wires them. */
@NullMarked
package com.aresgen.documents;

import org.jspecify.annotations.NullMarked;
