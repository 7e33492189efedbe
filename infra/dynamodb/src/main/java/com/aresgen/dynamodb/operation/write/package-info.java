/** The operations that write items: each write is an action on an item, bound to its table, with an effect. */
@NullMarked
package com.aresgen.dynamodb.operation.write;

import org.jspecify.annotations.NullMarked;
