/** The engine in virtual time, with crashes wherever one can happen. */
@NullMarked
package com.aresgen.workflows.engine;

import org.jspecify.annotations.NullMarked;
