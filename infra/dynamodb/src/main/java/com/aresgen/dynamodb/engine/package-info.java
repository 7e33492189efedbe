/** The engine as a whole: its operations by name, and its settings. */
@NullMarked
package com.aresgen.dynamodb.engine;

import org.jspecify.annotations.NullMarked;
