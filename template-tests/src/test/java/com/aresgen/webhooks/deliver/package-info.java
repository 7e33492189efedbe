/** The worker that delivers events, with a clock that the test sets, whatever receivers do and whenever it dies. */
@NullMarked
package com.aresgen.webhooks.deliver;

import org.jspecify.annotations.NullMarked;
