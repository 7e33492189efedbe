/** GET /v1/schemas/workflow.json: the schema of definitions, for editors. */
@NullMarked
package com.aresgen.workflows.schema;

import org.jspecify.annotations.NullMarked;
