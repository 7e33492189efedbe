@NullMarked
package com.aresgen.workflows.definition.expression;

import org.jspecify.annotations.NullMarked;
