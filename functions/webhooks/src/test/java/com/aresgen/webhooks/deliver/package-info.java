/** Signatures as receivers check them, and pauses within their bounds. */
@NullMarked
package com.aresgen.webhooks.deliver;

import org.jspecify.annotations.NullMarked;
