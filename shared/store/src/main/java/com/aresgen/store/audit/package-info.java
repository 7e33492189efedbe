/** The audit log and usage, indexed from the log lines of all functions. */
@NullMarked
package com.aresgen.store.audit;

import org.jspecify.annotations.NullMarked;
