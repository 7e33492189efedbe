/** The state of a region, which survives deployments: tables, secrets and queues. */
@NullMarked
package com.aresgen.infra.state;

import org.jspecify.annotations.NullMarked;
