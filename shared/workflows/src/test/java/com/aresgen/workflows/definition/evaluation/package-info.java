@NullMarked
package com.aresgen.workflows.definition.evaluation;

import org.jspecify.annotations.NullMarked;
