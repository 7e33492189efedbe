@NullMarked
package com.aresgen.workflows.definition.shape;

import org.jspecify.annotations.NullMarked;
