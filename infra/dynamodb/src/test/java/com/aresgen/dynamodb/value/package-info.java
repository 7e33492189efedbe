/** The order and the limits of values. */
@NullMarked
package com.aresgen.dynamodb.value;

import org.jspecify.annotations.NullMarked;
