/** Reads a JSON body field by field, and collects all its faults. */
@NullMarked
package com.aresgen.http.body;

import org.jspecify.annotations.NullMarked;
