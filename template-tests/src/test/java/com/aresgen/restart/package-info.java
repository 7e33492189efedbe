/** The local API as a process of its own, ended without a warning in the middle of its work. */
@NullMarked
package com.aresgen.restart;

import org.jspecify.annotations.NullMarked;
