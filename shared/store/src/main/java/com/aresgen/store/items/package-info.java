/** DynamoDB items: attributes, chunks, conditional writes, transactions and leases. For stores only. */
@NullMarked
package com.aresgen.store.items;

import org.jspecify.annotations.NullMarked;
