/**
 * The model catalogue, and the one interface through which endpoints reach a model.
 * Prompts and answers know neither HTTP nor AWS nor storage; each provider knows how to reach its models.
 */
@NullMarked
package com.aresgen.models;

import org.jspecify.annotations.NullMarked;
