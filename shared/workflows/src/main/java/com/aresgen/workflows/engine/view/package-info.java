/** What the engine reads of a run before it decides: its graph, how needs ended, and what expressions see. */
@NullMarked
package com.aresgen.workflows.engine.view;

import org.jspecify.annotations.NullMarked;
