/**
 * The one interface through which endpoints reach a model, and what a model is asked.
 * Prompts and answers know neither HTTP nor AWS nor storage; each provider knows how to reach its models.
 */
@NullMarked
package com.aresgen.models;

import org.jspecify.annotations.NullMarked;
