/** What the suites share: the running API of the committed template, two tenants, and a client that checks every answer. */
@NullMarked
package com.aresgen.suite;

import org.jspecify.annotations.NullMarked;
