/** Definitions as bodies carry them, and what is stored of them. */
@NullMarked
package com.aresgen.workflows.definitions;

import org.jspecify.annotations.NullMarked;
