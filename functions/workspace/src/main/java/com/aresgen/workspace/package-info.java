/** Keys, audit, usage and models: one package for each endpoint or aggregate, and the component that wires them. */
@NullMarked
package com.aresgen.workspace;

import org.jspecify.annotations.NullMarked;
