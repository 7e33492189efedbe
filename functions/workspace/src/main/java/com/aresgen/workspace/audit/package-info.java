/** The audit log and the usage that is summed from it: indexed from the log, and read by admins. */
@NullMarked
package com.aresgen.workspace.audit;

import org.jspecify.annotations.NullMarked;
