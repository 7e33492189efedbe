/** Pauses within their bounds. */
@NullMarked
package com.aresgen.webhooks.deliver;

import org.jspecify.annotations.NullMarked;
