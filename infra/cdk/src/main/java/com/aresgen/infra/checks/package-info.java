/** What watches the rest: alarms while it runs, cdk-nag before it is deployed. */
@NullMarked
package com.aresgen.infra.checks;

import org.jspecify.annotations.NullMarked;
