/** The tables of the template on the embedded engine (infra/dynamodb), or on another one that runs already. */
@NullMarked
package com.aresgen.local.dynamodb;

import org.jspecify.annotations.NullMarked;
