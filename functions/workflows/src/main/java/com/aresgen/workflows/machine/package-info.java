/** The engine's surroundings on AWS: executions of Step Functions, definitions by version, and events of runs. */
@NullMarked
package com.aresgen.workflows.machine;

import org.jspecify.annotations.NullMarked;
