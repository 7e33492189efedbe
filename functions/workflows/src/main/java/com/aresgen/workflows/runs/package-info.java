/** Runs of workflows as callers start, read and steer them. */
@NullMarked
package com.aresgen.workflows.runs;

import org.jspecify.annotations.NullMarked;
