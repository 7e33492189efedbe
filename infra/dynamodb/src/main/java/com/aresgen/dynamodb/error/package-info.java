/** What DynamoDB calls exceptions: answers other than success. */
@NullMarked
package com.aresgen.dynamodb.error;

import org.jspecify.annotations.NullMarked;
