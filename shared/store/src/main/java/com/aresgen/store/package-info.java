/**
 * DynamoDB, and nothing else knows it: items, transactions, one store per aggregate, and the two stages of the
 * pipeline that cannot do without a store.
 */
@NullMarked
package com.aresgen.store;

import org.jspecify.annotations.NullMarked;
