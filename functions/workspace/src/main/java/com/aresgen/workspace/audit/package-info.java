/** The audit log and what it adds up to: indexed from the log, and read by admins. */
@NullMarked
package com.aresgen.workspace.audit;

import org.jspecify.annotations.NullMarked;
