/** GET /v1/healthz. */
@NullMarked
package com.aresgen.api.health;

import org.jspecify.annotations.NullMarked;
