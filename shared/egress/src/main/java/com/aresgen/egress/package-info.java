/**
 * The only way to send requests to addresses that callers choose: webhooks, and later any other URL of a tenant.
 * Requests go only to addresses that were checked, and no answer makes us send anything else.
 */
@NullMarked
package com.aresgen.egress;

import org.jspecify.annotations.NullMarked;
