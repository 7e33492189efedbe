/** Functions that no caller calls: started by a queue, a schedule or log lines. */
@NullMarked
package com.aresgen.lambda.work;

import org.jspecify.annotations.NullMarked;
