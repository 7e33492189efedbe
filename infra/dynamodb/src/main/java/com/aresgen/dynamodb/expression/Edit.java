package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;

/** A change at one path of an item. */
sealed interface Edit {
    record Put(AttributeValue value) implements Edit {}

    record Remove() implements Edit {}
}
