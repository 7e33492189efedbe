/**
 * The model catalogue, and the one interface through which endpoints reach a model.
 * Nothing here knows HTTP, AWS or storage.
 */
@NullMarked
package com.aresgen.models;

import org.jspecify.annotations.NullMarked;
