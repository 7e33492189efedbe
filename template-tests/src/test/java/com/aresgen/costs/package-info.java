/** Computes the cost page, infra/runbook/costs.md, from prices, measured calls, assumptions and the committed templates. */
@NullMarked
package com.aresgen.costs;

import org.jspecify.annotations.NullMarked;
