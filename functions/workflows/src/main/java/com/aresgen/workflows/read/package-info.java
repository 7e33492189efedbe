/** Workflows and their versions as callers read them. */
@NullMarked
package com.aresgen.workflows.read;

import org.jspecify.annotations.NullMarked;
