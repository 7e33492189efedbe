/** JSON log lines: the audit entry and the metrics of each request. */
@NullMarked
package com.aresgen.lambda.logs;

import org.jspecify.annotations.NullMarked;
