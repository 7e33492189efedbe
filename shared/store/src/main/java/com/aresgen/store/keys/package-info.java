/** Keys and workspaces: authentication with the rate limit, and the life of a key. */
@NullMarked
package com.aresgen.store.keys;

import org.jspecify.annotations.NullMarked;
