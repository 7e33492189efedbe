/** The operations, one class each, and what several of them share: actions on items, pages, returned values. */
@NullMarked
package com.aresgen.dynamodb.operation;

import org.jspecify.annotations.NullMarked;
