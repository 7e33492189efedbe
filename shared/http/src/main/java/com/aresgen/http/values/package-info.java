/** Values that need nothing else: ids, keys as they are sent, regions, roles, times, header fields. */
@NullMarked
package com.aresgen.http.values;

import org.jspecify.annotations.NullMarked;
