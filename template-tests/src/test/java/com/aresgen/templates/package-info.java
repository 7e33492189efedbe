/** Checks that the committed templates, the jars that they name and the sample events agree. */
@NullMarked
package com.aresgen.templates;

import org.jspecify.annotations.NullMarked;
