/** What tests of the engine share: a server with a caller, and what it answers. */
@NullMarked
package com.aresgen.dynamodb.kit;

import org.jspecify.annotations.NullMarked;
