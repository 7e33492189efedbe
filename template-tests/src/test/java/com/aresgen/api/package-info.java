/** The API's description of itself: OpenAPI document, catalogue of problems, health. */
@NullMarked
package com.aresgen.api;

import org.jspecify.annotations.NullMarked;
