/** Tables and their indexes: what they are, where their items lie in the storage, and what reading and writing cost. */
@NullMarked
package com.aresgen.dynamodb.table;

import org.jspecify.annotations.NullMarked;
