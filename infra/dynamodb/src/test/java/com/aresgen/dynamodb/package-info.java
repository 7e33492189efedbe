@NullMarked
package com.aresgen.dynamodb;

import org.jspecify.annotations.NullMarked;
