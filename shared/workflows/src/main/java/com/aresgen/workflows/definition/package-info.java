/** What a workflow's definition says, free of faults: its steps, their order, and the values that they are given. */
@NullMarked
package com.aresgen.workflows.definition;

import org.jspecify.annotations.NullMarked;
