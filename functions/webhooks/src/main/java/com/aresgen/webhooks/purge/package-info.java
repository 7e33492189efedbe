/** Removes what deleted threads have left. */
@NullMarked
package com.aresgen.webhooks.purge;

import org.jspecify.annotations.NullMarked;
