/** A table engine that speaks DynamoDB's HTTP API: {@code TableServer} is its door, {@code Main} starts it alone. */
@NullMarked
package com.aresgen.dynamodb;

import org.jspecify.annotations.NullMarked;
