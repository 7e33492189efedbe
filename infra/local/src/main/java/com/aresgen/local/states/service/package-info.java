/** Step Functions' HTTP API on the executions of this process. */
@NullMarked
package com.aresgen.local.states.service;

import org.jspecify.annotations.NullMarked;
