/** The parameters that expressions have replaced, such as Expected and AttributeUpdates, read as conditions and updates. */
@NullMarked
package com.aresgen.dynamodb.expression.legacy;

import org.jspecify.annotations.NullMarked;
