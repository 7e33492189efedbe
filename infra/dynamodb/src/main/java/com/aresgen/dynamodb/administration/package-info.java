/** Operations on tables themselves: create, describe, change and delete them, time to live, tags. */
@NullMarked
package com.aresgen.dynamodb.administration;

import org.jspecify.annotations.NullMarked;
