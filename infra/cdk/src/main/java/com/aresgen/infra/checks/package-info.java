/** The findings of cdk-nag that we accept, each with its reason. */
@NullMarked
package com.aresgen.infra.checks;

import org.jspecify.annotations.NullMarked;
