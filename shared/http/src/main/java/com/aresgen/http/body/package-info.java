/** Reads a JSON body field by field, and collects everything that is wrong with it. */
@NullMarked
package com.aresgen.http.body;

import org.jspecify.annotations.NullMarked;
