/** GET /v1/models and GET /v1/models/{id}: which models can be called here, and their prices. */
@NullMarked
package com.aresgen.workspace.models;

import org.jspecify.annotations.NullMarked;
