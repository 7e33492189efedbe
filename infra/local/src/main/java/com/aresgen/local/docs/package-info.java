/** The page that shows the OpenAPI file to people: only local mode has it, API Gateway does not. */
@NullMarked
package com.aresgen.local.docs;

import org.jspecify.annotations.NullMarked;
