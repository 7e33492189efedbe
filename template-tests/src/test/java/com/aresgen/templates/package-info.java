/** What holds the committed templates, the jars that they name and the sample events together. */
@NullMarked
package com.aresgen.templates;

import org.jspecify.annotations.NullMarked;
