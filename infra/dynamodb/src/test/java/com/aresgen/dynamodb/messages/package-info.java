/**
 * What the real service answers to requests that it refuses, with its exact words: recorded in public by others, and
 * asked of the engine over HTTP. Where its regions differ, the newest answer counts.
 */
@NullMarked
package com.aresgen.dynamodb.messages;

import org.jspecify.annotations.NullMarked;
