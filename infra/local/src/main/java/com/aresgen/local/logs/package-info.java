/** The part of CloudWatch Logs: sends the log lines that a subscription's filter selects to the subscribed function. */
@NullMarked
package com.aresgen.local.logs;

import org.jspecify.annotations.NullMarked;
