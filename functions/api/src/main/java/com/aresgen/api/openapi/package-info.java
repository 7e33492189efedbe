/** GET /v1/openapi.json: the file that says what the API promises. */
@NullMarked
package com.aresgen.api.openapi;

import org.jspecify.annotations.NullMarked;
