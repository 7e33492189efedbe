/** How many connections a function opens to AWS, and that its jar can open them. */
@NullMarked
package com.aresgen.connections;

import org.jspecify.annotations.NullMarked;
