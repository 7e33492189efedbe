/** The CDK app: which stacks there are, in which regions, and what an operator may set. */
@NullMarked
package com.aresgen.infra;

import org.jspecify.annotations.NullMarked;
