/** Attribute values, items and numbers as DynamoDB has them: their sizes, their order and their JSON. */
@NullMarked
package com.aresgen.dynamodb.value;

import org.jspecify.annotations.NullMarked;
