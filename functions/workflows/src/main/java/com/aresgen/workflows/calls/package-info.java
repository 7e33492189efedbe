/** The calls of steps: to our own endpoints as the run, and to addresses of the workspace's choice. */
@NullMarked
package com.aresgen.workflows.calls;

import org.jspecify.annotations.NullMarked;
