/** The functions of a family, each with its log group, its least role and its live alias. */
@NullMarked
package com.aresgen.infra.functions;

import org.jspecify.annotations.NullMarked;
