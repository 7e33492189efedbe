/** Workflows created, given new versions, validated and deleted. */
@NullMarked
package com.aresgen.workflows.edit;

import org.jspecify.annotations.NullMarked;
