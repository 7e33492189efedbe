/** The secret that signs the requests of runs. */
@NullMarked
package com.aresgen.workflows.signing;

import org.jspecify.annotations.NullMarked;
