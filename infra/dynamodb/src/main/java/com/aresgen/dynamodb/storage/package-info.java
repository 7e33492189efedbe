/** Where entries are kept: in memory for tests, in an SQLite file for data that outlives the process. */
@NullMarked
package com.aresgen.dynamodb.storage;

import org.jspecify.annotations.NullMarked;
