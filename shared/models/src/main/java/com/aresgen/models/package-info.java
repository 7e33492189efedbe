/**
 * The model catalogue, and the one interface through which endpoints reach a model.
 * What is asked and answered knows neither HTTP nor AWS nor storage; a provider knows what it needs to reach its models.
 */
@NullMarked
package com.aresgen.models;

import org.jspecify.annotations.NullMarked;
