/** The stages that every call passes: audit, problems, region, decoding. */
@NullMarked
package com.aresgen.http.stages;

import org.jspecify.annotations.NullMarked;
