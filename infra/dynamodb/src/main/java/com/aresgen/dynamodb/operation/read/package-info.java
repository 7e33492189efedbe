/** The operations that read items: by key, in pages, in batches, in a transaction. */
@NullMarked
package com.aresgen.dynamodb.operation.read;

import org.jspecify.annotations.NullMarked;
