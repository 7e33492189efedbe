/** One operation of the API, and what operations on items share whether they read or write. */
@NullMarked
package com.aresgen.dynamodb.operation;

import org.jspecify.annotations.NullMarked;
