/** DynamoDB's HTTP protocol, JSON 1.0: requests in, answers and errors out. */
@NullMarked
package com.aresgen.dynamodb.wire;

import org.jspecify.annotations.NullMarked;
