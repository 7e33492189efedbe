/** Shared by the suites: the running API of the committed template, tenants, and a client that checks every answer. */
@NullMarked
package com.aresgen.suite;

import org.jspecify.annotations.NullMarked;
