/** GET /v1/models and GET /v1/models/{id}: what can be asked here, and what it costs. */
@NullMarked
package com.aresgen.workspace.models;

import org.jspecify.annotations.NullMarked;
