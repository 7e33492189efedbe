/**
 * The one way out to addresses that callers write down: webhooks, and later whatever else a tenant may name. What is
 * checked is what is connected to, and nothing that comes back is believed or followed.
 */
@NullMarked
package com.aresgen.egress;

import org.jspecify.annotations.NullMarked;
