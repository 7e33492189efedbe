/** What SnapStart asks of a function: to be primed before its snapshot, and to be called now and then after it. */
@NullMarked
package com.aresgen.lambda.snapshot;

import org.jspecify.annotations.NullMarked;
