/** The deployed template on embedded engines: what runs in the cloud, in one JVM, for people and for tests. */
@NullMarked
package com.aresgen.local;

import org.jspecify.annotations.NullMarked;
