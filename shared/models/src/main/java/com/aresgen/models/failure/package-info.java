/** Why a model does not answer: what callers of any endpoint that asks a model are refused with. */
@NullMarked
package com.aresgen.models.failure;

import org.jspecify.annotations.NullMarked;
