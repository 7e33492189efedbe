/** Webhooks: one package for each endpoint or aggregate, and the component that wires them. */
@NullMarked
package com.aresgen.webhooks;

import org.jspecify.annotations.NullMarked;
