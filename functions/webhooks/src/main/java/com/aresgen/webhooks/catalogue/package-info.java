/** The types of events: what each means, and how it looks. */
@NullMarked
package com.aresgen.webhooks.catalogue;

import org.jspecify.annotations.NullMarked;
