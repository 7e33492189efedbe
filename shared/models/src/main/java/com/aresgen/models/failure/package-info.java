/** Why a model does not answer: the failures of every endpoint that calls a model. */
@NullMarked
package com.aresgen.models.failure;

import org.jspecify.annotations.NullMarked;
