/** What CloudWatch Logs does with the lines of the log: those that a filter names go to the function that is subscribed. */
@NullMarked
package com.aresgen.local.logs;

import org.jspecify.annotations.NullMarked;
