/** Runs as callers read them. */
@NullMarked
package com.aresgen.workflows.runs.view;

import org.jspecify.annotations.NullMarked;
