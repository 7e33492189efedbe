/** What runs of workflows cost and how fast they are, on the running template in this process. */
@NullMarked
package com.aresgen.bench.workflows;

import org.jspecify.annotations.NullMarked;
