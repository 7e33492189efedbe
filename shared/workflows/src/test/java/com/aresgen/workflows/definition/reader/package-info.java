@NullMarked
package com.aresgen.workflows.definition.reader;

import org.jspecify.annotations.NullMarked;
