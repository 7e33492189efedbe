/** What a run of a definition may cost, by the prices of the catalogue. */
@NullMarked
package com.aresgen.workflows.definition.cost;

import org.jspecify.annotations.NullMarked;
