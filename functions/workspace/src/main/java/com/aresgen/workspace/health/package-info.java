/** GET /v1/healthz: that the API answers, and from which region. */
@NullMarked
package com.aresgen.workspace.health;

import org.jspecify.annotations.NullMarked;
