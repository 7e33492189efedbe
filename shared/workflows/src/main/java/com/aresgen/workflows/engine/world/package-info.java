/** What the engine needs of the world, and what it tells it: records, calls, executions, threads and their next step. */
@NullMarked
package com.aresgen.workflows.engine.world;

import org.jspecify.annotations.NullMarked;
