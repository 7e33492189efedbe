/** The page that shows the OpenAPI file to a person: local mode's, for which API Gateway has nothing. */
@NullMarked
package com.aresgen.local.docs;

import org.jspecify.annotations.NullMarked;
