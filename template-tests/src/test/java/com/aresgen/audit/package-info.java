/** The audit log and usage, over HTTP. */
@NullMarked
package com.aresgen.audit;

import org.jspecify.annotations.NullMarked;
