/** What requests look like: AWS's API model of the operations, and the checks that follow from it alone. */
@NullMarked
package com.aresgen.dynamodb.model;

import org.jspecify.annotations.NullMarked;
