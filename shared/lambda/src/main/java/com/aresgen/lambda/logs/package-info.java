/** JSON log lines: the audit entry and the metrics of each request, and what every other line has in common. */
@NullMarked
package com.aresgen.lambda.logs;

import org.jspecify.annotations.NullMarked;
