/** JSON (RFC 8259) as the API writes it, and JSON Pointers (RFC 6901). */
@NullMarked
package com.aresgen.http.json;

import org.jspecify.annotations.NullMarked;
