/** Functions that do on purpose what functions may do. */
@NullMarked
package com.aresgen.local.handlers;

import org.jspecify.annotations.NullMarked;
