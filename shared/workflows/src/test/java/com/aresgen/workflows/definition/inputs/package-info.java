@NullMarked
package com.aresgen.workflows.definition.inputs;

import org.jspecify.annotations.NullMarked;
