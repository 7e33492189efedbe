/**
 * The stores, one package for each aggregate, and the names by which functions find tables and queues. Methods that
 * call DynamoDB throw SdkException when it fails; a started KB, or 4 KB, costs as much as a whole one.
 */
@NullMarked
package com.aresgen.store;

import org.jspecify.annotations.NullMarked;
