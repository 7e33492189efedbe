/** Workflows with all their versions, and the secrets that sign the requests of their runs. */
@NullMarked
package com.aresgen.store.workflows;

import org.jspecify.annotations.NullMarked;
