/** GET /v1/openapi.json: the file that describes the API. */
@NullMarked
package com.aresgen.api.openapi;

import org.jspecify.annotations.NullMarked;
