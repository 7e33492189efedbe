/** Runs of workflows: started, read, cancelled, redriven, and decided by people. */
@NullMarked
package com.aresgen.workflows.runs;

import org.jspecify.annotations.NullMarked;
