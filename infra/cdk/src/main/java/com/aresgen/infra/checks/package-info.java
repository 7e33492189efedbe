/** What cdk-nag finds and we live with, each with its reason. */
@NullMarked
package com.aresgen.infra.checks;

import org.jspecify.annotations.NullMarked;
