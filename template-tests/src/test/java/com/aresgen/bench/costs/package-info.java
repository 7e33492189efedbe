/** What single calls consume that AWS charges for: infra/costs/measured.json, from which the cost page is computed. */
@NullMarked
package com.aresgen.bench.costs;

import org.jspecify.annotations.NullMarked;
