/** GET /v1/openapi.json: the file that says what the API promises, and what else is read from it. */
@NullMarked
package com.aresgen.workspace.openapi;

import org.jspecify.annotations.NullMarked;
