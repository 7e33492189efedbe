/** Endpoints that need no key, and the probe: one package for each endpoint or aggregate, and the component that wires them. */
@NullMarked
package com.aresgen.api;

import org.jspecify.annotations.NullMarked;
